package kz.kepil.analyst.impact;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.portrait.Segment;
import kz.kepil.api.text.Language;
import kz.kepil.pages.text.Words;
import org.jspecify.annotations.Nullable;

/** What groups and goods are called in one language. Immutable. */
final class ImpactWords extends Words {

    private final List<EntitlementEngine> engines;
    private final @Nullable DateRange days;

    /** Of rules the sentences of the days after the change are told. */
    ImpactWords(Language language, EntitlementEngine before, EntitlementEngine after, @Nullable DateRange days) {
        super(language, bundle(ImpactWords.class, "impact", language));
        // What the later pack calls something goes before what the earlier one does.
        this.engines = List.of(after, before);
        this.days = days;
    }

    String kind(Good.Kind kind) {
        return get("impact.kind." + kind);
    }

    String good(Good good) {
        return switch (good.kind()) {
            case INSURANCE, EXEMPTION, SCOPE -> get("impact.good." + good.kind());
            case CATEGORY, SCREENING -> rules(good.key());
            case SERVICE, CARE -> of("service", ServiceType.valueOf(good.key()));
            case DISEASE -> disease(engines.get(0).diseaseName(new Icd10(good.key())), new Icd10(good.key()));
            case DENTAL -> get("dental." + good.key());
        };
    }

    /** The sentences of a code that is in force on the days, or was at any time. */
    private String rules(String code) {
        List<RuleInfo> all = engines.stream().map(engine -> engine.rules().ofCode(code)).filter(found -> !found.isEmpty())
                .findFirst().orElse(List.of());
        List<RuleInfo> now = all.stream().filter(rule -> overlaps(rule.inForce())).toList();
        return code + " – " + sentences(now.isEmpty() ? all : now);
    }

    private boolean overlaps(DateRange inForce) {
        return days == null || !(inForce.to() != null && inForce.to().isBefore(days.from())
                || inForce.from().isAfter(Objects.requireNonNull(days.to())));
    }

    String group(Dimension dimension, String key) {
        return switch (dimension) {
            case ALL -> get("impact.people");
            case CATEGORY -> key.isEmpty() ? get("impact.category.none") : rules(key);
            case SEGMENT -> of("segment", Segment.valueOf(key));
            case AGE, YEARS -> key.replace('-', '–');
            case SEX -> of("sex", Sex.valueOf(key));
            case LEGAL_STATUS -> sentence(of("legal", LegalStatus.valueOf(key)));
            case DISTRICT -> key.isEmpty() ? get("impact.district.none")
                    : key.equals(Impact.OTHER_DISTRICTS) ? get("impact.district.others") : key;
        };
    }

    String days(DateRange range) {
        return range.from().equals(range.to()) ? day(range.from()) : period(range);
    }

    /** The dimensions that are told, in their order. */
    static Stream<Dimension> told() {
        return Stream.of(Dimension.values()).filter(dimension -> dimension != Dimension.ALL && dimension != Dimension.YEARS);
    }
}
