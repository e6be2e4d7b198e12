package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.Explanation.NotGranted;
import kz.kepil.api.FailedConstraint;
import kz.kepil.api.Reason;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.json.InquiryWriter;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.tests.kit.InquiryGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is explained of random persons is complete and true: of every rule why it holds or what failed, and fixing it helps. */
class ExplanationTest {

    private static final int MANY = Seeds.times(10_000);
    /** How often each constraint of each rule is fixed. */
    private static final int TIMES = 3;

    /** What these decide is asked for by itself, not in an inquiry. */
    private static final Set<String> PROCEDURES = Set.of("refund.drl", "attachment.drl", "sanction.drl");

    private static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final List<Inquiry> INQUIRIES = Seeds.draw(MANY, seed -> InquiryGenerator.seeded(seed, ENGINE)::next);

    @Test
    void everyRuleIsEitherGrantedOrRefusedForAReason() {
        Set<String> catalogue = ENGINE.rules().all().stream().filter(rule -> !PROCEDURES.contains(rule.file())).map(RuleInfo::id)
                .collect(Collectors.toSet());
        int warned = 0;
        for (Inquiry inquiry : INQUIRIES) {
            Explanation explanation = ENGINE.explain(inquiry);
            List<String> granted = explanation.granted().stream().map(each -> each.rule().id()).toList();
            List<String> refused = explanation.notGranted().stream().map(each -> each.rule().id()).toList();
            assertThat(explanation.verdict()).isEqualTo(ENGINE.evaluate(inquiry));
            assertThat(granted).isEqualTo(explanation.verdict().rules());
            assertThat(refused).doesNotHaveDuplicates().doesNotContainAnyElementsOf(granted);
            Set<String> neither = new TreeSet<>(catalogue);
            granted.forEach(neither::remove);
            refused.forEach(neither::remove);
            if (!neither.isEmpty()) {
                // Not grounds: they tell that the day of a diagnosis is missing, and the verdict warns of it.
                warned++;
                assertThat(neither).allMatch(id -> id.endsWith(".day-not-given"));
                assertThat(explanation.verdict().warnings()).anyMatch(each -> each.code() == WarningCode.DIAGNOSIS_DATE_MISSING);
            }
        }
        assertThat(warned).isPositive();
    }

    @Test
    void whatFailedAreConstraintsOfTheRule() {
        Map<String, String> sources = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Inquiry inquiry : INQUIRIES.subList(0, MANY / 4)) {
            for (NotGranted refused : ENGINE.explain(inquiry).notGranted()) {
                assertThat(refused.failed()).as(refused.rule().name()).isNotEmpty();
                for (FailedConstraint failed : refused.failed()) {
                    if (seen.add(refused.rule().name() + failed.constraint())) {
                        assertThat(sources.computeIfAbsent(refused.rule().name(), name -> source(refused.rule())))
                                .containsPattern("[(,:] " + Pattern.quote(failed.constraint()) + "( ?[,)(])");
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(ENGINE.rules().all().size());
    }

    /** The rule as it stands in its file, on one line. */
    private static String source(RuleInfo rule) {
        try (InputStream in = Objects.requireNonNull(ExplanationTest.class.getResourceAsStream("/kz/kepil/pack/" + rule.file()))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(rule.line() - 1L)
                    .takeWhile(line -> !line.equals("then")).collect(Collectors.joining(" "));
            assertThat(text).startsWith("rule \"" + rule.name() + "\"");
            return text.replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theNearestMissesComeFirst() {
        for (Inquiry inquiry : INQUIRIES.subList(0, 500)) {
            assertThat(ENGINE.explain(inquiry).notGranted()).extracting(each -> each.failed().size()).isSorted();
        }
    }

    @Test
    void aFailedConstraintHoldsWhenItsFactIsChanged() {
        Fixer fixer = new Fixer(ENGINE);
        Map<String, Integer> fixed = new TreeMap<>();
        List<String> unhelped = new ArrayList<>();
        for (Inquiry inquiry : INQUIRIES.subList(0, MANY / 2)) {
            for (NotGranted refused : ENGINE.explain(inquiry).notGranted()) {
                for (FailedConstraint failed : refused.failed()) {
                    String key = refused.rule().code() + " " + failed.constraint();
                    if (fixed.getOrDefault(key, 0) < TIMES) {
                        Inquiry changed = fixer.fix(inquiry, refused.rule(), failed.constraint());
                        fixed.merge(key, changed == null ? 0 : 1, Integer::sum);
                        if (changed != null && !holds(refused.rule(), failed.constraint(), changed)) {
                            unhelped.add(key + "\n" + InquiryWriter.write(inquiry) + "\nchanged to\n" + InquiryWriter.write(changed));
                        }
                    }
                }
            }
        }
        assertThat(unhelped).isEmpty();
        assertThat(fixed).allSatisfy((key, times) -> assertThat(times).as(key).isPositive());
        assertThat(fixed.keySet().stream().map(key -> key.substring(key.indexOf(' ') + 1)).distinct().count())
                .as("different constraints").isGreaterThanOrEqualTo(200);
    }

    /** Whether the constraint is not among those that fail, although there is something to look at. */
    private static boolean holds(RuleInfo rule, String constraint, Inquiry inquiry) {
        NotGranted refused = refused(inquiry, rule);
        return refused == null || refused.failed().stream().map(FailedConstraint::constraint)
                .noneMatch(each -> each.equals(constraint) || each.matches("[A-Z]\\w+"));
    }

    private static @Nullable NotGranted refused(Inquiry inquiry, RuleInfo rule) {
        return ENGINE.explain(inquiry).notGranted().stream().filter(each -> each.rule().equals(rule)).findFirst().orElse(null);
    }

    @Test
    void theFactsOfAGroundStandInTheInquiry() {
        Set<String> kinds = new TreeSet<>();
        for (Inquiry inquiry : INQUIRIES.subList(0, 1_000)) {
            for (Explanation.Granted granted : ENGINE.explain(inquiry).granted()) {
                for (Reason fact : granted.facts()) {
                    kinds.add(fact.path().replaceAll("\\[.*", ""));
                    assertStands(fact, inquiry);
                }
            }
        }
        assertThat(kinds).contains("$.person.birthDate", "$.person.legalStatus", "$.person.circumstances", "$.person.conditions",
                "$.payments", "$.services", "$.asOf", "$.person.lastPensionContribution");
    }

    /** The months that the employer owes, or others. */
    private static List<String> owed(Explanation explanation, boolean employer) {
        Insurance insurance = explanation.verdict().insurance();
        return Stream.of(insurance.arrears(), insurance.dormant()).flatMap(each -> each.months().stream())
                .filter(each -> employer == (each.obligor() == Obligor.EMPLOYER)).map(each -> each.month().toString()).toList();
    }

    @Test
    void whatRestsOnMissingPaymentsNamesTheMissingMonths() {
        Map<String, Integer> seen = new TreeMap<>();
        for (Inquiry inquiry : INQUIRIES) {
            Explanation explanation = ENGINE.explain(inquiry);
            for (Explanation.Granted granted : explanation.granted()) {
                String code = granted.rule().code();
                if (Set.of("GUI-01", "GUI-04", "ARR-1").contains(code)) {
                    // Each word names its months and no others; the rule of one's own part rests on the employer's besides.
                    Set<List<String>> owed = new HashSet<>();
                    if (code.equals("GUI-01")) {
                        owed.add(owed(explanation, false));
                    }
                    if (!granted.rule().id().matches("GUI-01(\\.still-insured)?")) {
                        owed.add(owed(explanation, true));
                    }
                    Map<Texts, List<String>> named = granted.facts().stream().filter(fact -> fact.path().startsWith("$.payments"))
                            .collect(Collectors.groupingBy(Reason::texts, Collectors.mapping(Reason::value, Collectors.toList())));
                    assertThat(new HashSet<>(named.values())).as(granted.rule().name()).isEqualTo(owed);
                    assertThat(granted.facts().stream().filter(fact -> fact.path().startsWith("$.payments"))).extracting(Reason::path)
                            .containsOnly("$.payments");
                    seen.merge(code, 1, Integer::sum);
                }
            }
        }
        assertThat(seen.keySet()).containsExactly("ARR-1", "GUI-01", "GUI-04");
    }

    @Test
    void aRuleOfAServiceThatIsNotAskedLacksNothingElse() {
        int seen = 0;
        for (Inquiry inquiry : INQUIRIES.subList(0, 2_000)) {
            Inquiry ambulance = inquiry.withServices(List.of(new ServiceRequest(ServiceType.AMBULANCE, null)));
            for (NotGranted refused : ENGINE.explain(ambulance).notGranted()) {
                if (refused.rule().code().equals("SVC-21")) {
                    assertThat(refused.failed()).as(InquiryWriter.write(ambulance)).extracting(FailedConstraint::constraint)
                            .allMatch(constraint -> constraint.startsWith("service "));
                    assertThat(refused.about()).isNull();
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void ofCareForADangerousDiseaseItIsSaidThatNothingElseIsAsked() {
        int seen = 0;
        for (Inquiry inquiry : INQUIRIES.subList(0, 500)) {
            Explanation explanation = ENGINE.explain(inquiry.withServices(List.of(new ServiceRequest(ServiceType.AMBULANCE, null),
                    new ServiceRequest(ServiceType.DIAGNOSTICS, Icd10.of("A15")), new ServiceRequest(ServiceType.DENTAL_PLANNED, Icd10.of("A15")))));
            assertThat(explanation.granted()).filteredOn(granted -> granted.rule().code().startsWith("SVC-"))
                    .extracting(granted -> granted.rule().code()).containsExactly("SVC-00", "SVC-01", "SVC-21");
            assertThat(explanation.granted()).filteredOn(granted -> granted.rule().code().equals("SVC-00"))
                    .flatExtracting(Explanation.Granted::facts).isNotEmpty()
                    .allSatisfy(fact -> assertThat(fact).extracting(Reason::path, Reason::value).containsExactly("$.services[1]", "DIAGNOSTICS A15"));
            for (NotGranted refused : explanation.notGranted()) {
                if (refused.rule().code().equals("SVC-10")) {
                    assertThat(refused.failed()).extracting(FailedConstraint::constraint).containsExactly("RequestedCare");
                    assertThat(refused.about()).isEqualTo("$.services[1]");
                    seen++;
                }
            }
        }
        assertThat(seen).isEqualTo(3 * 500);
    }

    @Test
    void aRefusalNamesTheConditionOrTheServiceThatItIsAbout() {
        Set<String> kinds = new TreeSet<>();
        for (Inquiry inquiry : INQUIRIES.subList(0, 2_000)) {
            for (NotGranted refused : ENGINE.explain(inquiry).notGranted()) {
                String about = refused.about();
                if (about != null) {
                    String list = about.replaceAll("\\[.*", "");
                    int index = Integer.parseInt(about.replaceAll(".*\\[|]", ""));
                    assertThat(index).isLessThan(
                            list.equals("$.services") ? services(inquiry).size() : inquiry.person().conditions().size());
                    kinds.add(list);
                }
            }
        }
        assertThat(kinds).containsExactly("$.person.conditions", "$.services");
    }

    /** Those asked for; without a list, every service. */
    private static List<ServiceRequest> services(Inquiry inquiry) {
        return Objects.requireNonNullElse(inquiry.services(), ServiceRequest.every());
    }

    private static void assertStands(Reason fact, Inquiry inquiry) {
        String value = fact.value();
        int index = fact.path().endsWith("]") ? Integer.parseInt(fact.path().replaceAll(".*\\[|]", "")) : -1;
        switch (fact.path().replaceAll("\\[.*", "")) {
            case "$.person.circumstances" -> assertThat(value).startsWith(inquiry.person().circumstances().get(index).type().name());
            case "$.person.conditions" -> assertThat(value).isEqualTo(inquiry.person().conditions().get(index).icd10().code());
            case "$.payments" -> {
                assertThat(fact.missing()).isEqualTo(index < 0);
                if (index < 0) {
                    assertThat(YearMonth.parse(value)).as("a month without a payment").isBefore(YearMonth.from(inquiry.asOf()));
                } else {
                    assertThat(value).contains(
                            inquiry.payments().get(index).type().name(), inquiry.payments().get(index).month().toString());
                }
            }
            case "$.services" -> assertThat(value).contains(value.matches("[A-Z]\\d\\d.*")
                    ? String.valueOf(services(inquiry).get(index).icd10()) : services(inquiry).get(index).service().name());
            case "$.person.screened" -> assertThat(inquiry.person().screened()).anySatisfy(past ->
                    assertThat(value).contains(past.code() + " " + past.on()));
            case "$.person.voluntaryPolicy", "$.person.emergencyCareAgreement" -> assertThat(value).isIn("true", "false");
            default -> assertThat(InquiryWriter.write(inquiry)).contains(value.replaceAll("[\\[\\]]", "").split(", ")[0]);
        }
    }
}
