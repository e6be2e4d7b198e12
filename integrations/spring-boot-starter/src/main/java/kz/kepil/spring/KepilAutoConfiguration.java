package kz.kepil.spring;

import java.time.Clock;
import kz.kepil.api.EntitlementEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

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

    /** As every indicator of Spring Boot is asked for: what is said of it, else what is said of all. */
    static final class HealthIsAsked implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            boolean ofAll = environment.getProperty("management.health.defaults.enabled", Boolean.class, true);
            return environment.getProperty("management.health.kepil.enabled", Boolean.class, ofAll);
        }
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
    @Conditional(HealthIsAsked.class)
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
    @Conditional(HealthIsAsked.class)
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
