package kz.kepil.spring;

import java.time.ZoneId;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be configured.
 *
 * @param strict whether days whose law is not known yet are refused, instead of answered by the law known last with a warning
 * @param zone where it is decided which day is today, for the health indicator alone
 */
@ConfigurationProperties("kepil")
public record KepilProperties(@DefaultValue("false") boolean strict, @DefaultValue("Asia/Almaty") ZoneId zone) {

    /** Checks that the zone is there. */
    public KepilProperties {
        Objects.requireNonNull(zone, "zone");
    }
}
