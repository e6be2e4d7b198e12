package kz.kepil.engine;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.kepil.api.Contribution;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InquiryProblems;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.RequestedCare;
import kz.kepil.engine.pack.Catalogue;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.pack.PayerRule;
import org.jspecify.annotations.Nullable;

/** The corridor of stages over the rules of a pack. */
final class DroolsEntitlementEngine implements EntitlementEngine {

    private final Pack pack;

    DroolsEntitlementEngine(Pack pack) {
        this.pack = pack;
    }

    @Override
    public List<Entitlement> evaluateBatch(List<Inquiry> inquiries) {
        List<Problem> problems = new ArrayList<>();
        inquiries.forEach(inquiry -> problems.addAll(problems(inquiry)));
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
        List<Entitlement> verdicts = new ArrayList<>(judge(inquiries));
        for (int i = 0; i < inquiries.size(); i++) {
            if (!inquiries.get(i).person().unknown().isEmpty()) {
                verdicts.set(i, Completions.judge(inquiries.get(i), pack, this::judge));
            }
        }
        return List.copyOf(verdicts);
    }

    /** The verdicts on inquiries in which what is not named does not hold. */
    private List<Entitlement> judge(List<Inquiry> inquiries) {
        List<Case> cases = inquiries.stream().map(inquiry -> new Case(inquiry, pack)).toList();
        run("scope", cases, each -> Stream.of(each.today()));
        cases.forEach(Case::keepScope);
        run("state-insured", cases, Case::days);
        cases.forEach(Case::keepStateCategories);
        run("local-budget", cases, Case::daysWithoutStateCategory);
        cases.forEach(Case::keepLocalBudget);
        run("contributions", cases, Case::paymentFacts);
        cases.forEach(Case::keepContributions);
        run("arrears", cases, Case::missedMonths);
        run("employer-exemption", cases, each -> Stream.of(each.today()));
        cases.forEach(Case::keepExemptions);
        List<Care> cares = cases.stream().map(Case::beginCare).toList();
        run("diseases", cares, Care::diagnoses);
        cares.forEach(Care::keepDiseases);
        run("disease-guarantee", cares, Care::diagnoses);
        cares.forEach(Care::keepGuarantee);
        run("disease-insurance", cares, Care::diagnoses);
        cares.forEach(Care::keepDiseaseInsurance);
        run("dental", cases, each -> Stream.of(each.today()));
        cares.forEach(Care::keepDental);
        run("screening", cases, each -> Stream.of(each.today()));
        cares.forEach(Care::keepScreenings);
        run("funding", cares, Care::funded);
        Map<RequestedCare.Request, RequestedCare> shared = new LinkedHashMap<>();
        cares.forEach(each -> each.request(shared));
        pack.stage("services").run(shared.values());
        run("guidance", cases, each -> Stream.of(each.guided()));
        return cases.stream().map(Case::verdict).toList();
    }

    private <T> void run(String stage, List<T> cases, Function<T, Stream<? extends Fact>> facts) {
        List<Fact> all = new ArrayList<>();
        cases.forEach(each -> facts.apply(each).forEach(all::add));
        pack.stage(stage).run(all);
    }

    @Override
    public List<Problem> problems(Inquiry inquiry) {
        List<Problem> problems = new ArrayList<>(inquiry.problems());
        if (!pack.supported().contains(inquiry.asOf())) {
            problems.add(0, InquiryProblems.unsupportedDay(inquiry.asOf(), pack.supported()));
        }
        return problems;
    }

    @Override
    public DateRange supportedDays() {
        return pack.supported();
    }

    @Override
    public List<RuleInfo> rules() {
        return Catalogue.of(pack);
    }

    @Override
    public Contribution contribution(PaymentType payer, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        PayerRule rule = pack.payers().of(payer);
        List<Problem> problems = new ArrayList<>();
        YearMonth first = pack.firstMonth();
        YearMonth last = YearMonth.from(Objects.requireNonNull(pack.supported().to()));
        if (month.isBefore(first) || month.isAfter(last)) {
            problems.add(InquiryProblems.monthWithoutParameters(month, first, last));
        } else if (!rule.existsIn(month)) {
            problems.add(InquiryProblems.payerNotInForce(payer, month,
                    rule.first().isAfter(month) ? rule.first() : null, rule.last().isBefore(month) ? rule.last() : null));
        }
        if (rule.isIncomeBased()) {
            problems.addAll(InquiryProblems.income(payer, income));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
        return rule.contribution(month, income, locality);
    }

    @Override
    public Procedures procedures() {
        return new DroolsProcedures(pack);
    }
}
