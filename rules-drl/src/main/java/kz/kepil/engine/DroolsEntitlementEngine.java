package kz.kepil.engine;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kz.kepil.api.Contribution;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.internal.InquiryProblems;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.engine.pack.Catalogue;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.pack.PayerRule;
import org.jspecify.annotations.Nullable;

/** The engine over the rules of a pack. */
final class DroolsEntitlementEngine implements EntitlementEngine {

    private final Pack pack;
    /** Read off the DRL files when somebody asks for it first; an engine that only judges never needs it. */
    private final Supplier<List<RuleInfo>> catalogue;
    private final Supplier<Explainer> explainer;

    DroolsEntitlementEngine(Pack pack) {
        this.pack = pack;
        this.catalogue = new Once<>(() -> Catalogue.of(pack));
        this.explainer = new Once<>(() -> new Explainer(pack, catalogue.get()));
    }

    @Override
    public List<Entitlement> evaluateBatch(List<Inquiry> inquiries) {
        check(inquiries);
        List<Entitlement> verdicts = new ArrayList<>(judge(inquiries));
        for (int i = 0; i < inquiries.size(); i++) {
            if (!inquiries.get(i).person().unknown().isEmpty()) {
                verdicts.set(i, Completions.judge(inquiries.get(i), pack, this::judge));
            }
        }
        return List.copyOf(verdicts);
    }

    private void check(List<Inquiry> inquiries) {
        List<Problem> problems = new ArrayList<>();
        inquiries.forEach(inquiry -> problems.addAll(problems(inquiry)));
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
    }

    @Override
    public Explanation explain(Inquiry inquiry) {
        check(List.of(inquiry));
        Inquiry known = inquiry.withPerson(inquiry.person().withoutUnknown());
        Case explained = new Case(known, pack);
        Explainer.Notes notes = explainer.get().begin(explained);
        Corridor corridor = new Corridor(pack, notes);
        corridor.run(List.of(explained));
        return notes.explanation(inquiry.person().unknown().isEmpty() ? explained.verdict() : evaluate(inquiry));
    }

    /** The verdicts on inquiries in which what is not named does not hold. */
    private List<Entitlement> judge(List<Inquiry> inquiries) {
        List<Case> cases = inquiries.stream().map(inquiry -> new Case(inquiry, pack)).toList();
        new Corridor(pack, Corridor.Observer.NONE).run(cases);
        return cases.stream().map(Case::verdict).toList();
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
        return catalogue.get();
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
