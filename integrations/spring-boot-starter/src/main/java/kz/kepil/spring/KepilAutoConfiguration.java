package kz.kepil.spring;

import java.time.Clock;
import kz.kepil.api.EntitlementEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes one engine for the program, unless it has one; lets its mapper read and write what Kepil asks and answers; and tells its health.
 */
@AutoConfiguration
@EnableConfigurationProperties(KepilProperties.class)
public class KepilAutoConfiguration {

    /** For Spring. */
    public KepilAutoConfiguration() {
    }

    @Bean
    @ConditionalOnMissingBean
    EntitlementEngine entitlementEngine(KepilProperties properties) {
        EntitlementEngine engine = EntitlementEngine.create();
        return properties.strict() ? engine.strict() : engine;
    }

    private static LawHealth health(EntitlementEngine engine, KepilProperties properties, ObjectProvider<Clock> clock) {
        return new LawHealth(engine, clock.getIfUnique(Clock::systemUTC).withZone(properties.zone()));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(com.fasterxml.jackson.databind.Module.class)
    static class Jackson2 {

        @Bean
        @ConditionalOnMissingBean
        kz.kepil.jackson2.KepilModule kepilModuleOfJackson2(EntitlementEngine engine) {
            return new kz.kepil.jackson2.KepilModule(engine);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(tools.jackson.databind.JacksonModule.class)
    static class Jackson3 {

        @Bean
        @ConditionalOnMissingBean
        kz.kepil.jackson3.KepilModule kepilModuleOfJackson3(EntitlementEngine engine) {
            return new kz.kepil.jackson3.KepilModule(engine);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
    @ConditionalOnProperty(name = "management.health.kepil.enabled", matchIfMissing = true)
    static class HealthOfBoot3 {

        @Bean
        @ConditionalOnMissingBean(name = "kepilHealthIndicator")
        org.springframework.boot.actuate.health.HealthIndicator kepilHealthIndicator(
                EntitlementEngine engine, KepilProperties properties, ObjectProvider<Clock> clock) {
            LawHealth law = health(engine, properties, clock);
            return () -> (law.ended() ? org.springframework.boot.actuate.health.Health.outOfService()
                    : org.springframework.boot.actuate.health.Health.up()).withDetails(law.details()).build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
    @ConditionalOnProperty(name = "management.health.kepil.enabled", matchIfMissing = true)
    static class HealthOfBoot4 {

        @Bean
        @ConditionalOnMissingBean(name = "kepilHealthIndicator")
        org.springframework.boot.health.contributor.HealthIndicator kepilHealthIndicator(
                EntitlementEngine engine, KepilProperties properties, ObjectProvider<Clock> clock) {
            LawHealth law = health(engine, properties, clock);
            return () -> (law.ended() ? org.springframework.boot.health.contributor.Health.outOfService()
                    : org.springframework.boot.health.contributor.Health.up()).withDetails(law.details()).build();
        }
    }
}
