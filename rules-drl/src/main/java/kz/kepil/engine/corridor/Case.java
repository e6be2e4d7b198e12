package kz.kepil.engine.corridor;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import kz.kepil.engine.fact.AdvisedPerson;
import kz.kepil.engine.fact.CategorisedPerson;
import kz.kepil.engine.fact.Fact;
import kz.kepil.engine.fact.Finding;
import kz.kepil.engine.fact.Finding.ScopeFound;
import kz.kepil.engine.fact.Findings;
import kz.kepil.engine.fact.LegalStatusOnDay;
import kz.kepil.engine.fact.PersonOnDay;
import kz.kepil.engine.pack.LawOfDay;
import kz.kepil.engine.pack.Pack;
import org.jspecify.annotations.Nullable;

/** One inquiry on its way through the corridor: it makes the facts that a stage looks at and keeps what the stage found. */
public final class Case {

    private static final EmployerExemption NOT_EXEMPT = new EmployerExemption(false, List.of());

    private final Inquiry inquiry;
    private final Pack pack;
    private final LawOfDay law;
    private final Account account;
    private final Standing standing;
    private final Contributions contributions;
    private final @Nullable KnownServices known;
    private final Grounds grounds = new Grounds();
    private List<Finding> exemptions = List.of();
    private @Nullable Insurance insurance;
    private @Nullable Care care;
    private @Nullable Guidance guidance;

    /**
     * An inquiry to be judged, of which every stage is shown every fact.
     *
     * @param inquiry the inquiry
     * @param pack by whose rules
     */
    public Case(Inquiry inquiry, Pack pack) {
        this(inquiry, pack, null);
    }

    /**
     * An inquiry to be judged.
     *
     * @param inquiry the inquiry
     * @param pack by whose rules
     * @param known what they said of services before; null to show them every service
     */
    public Case(Inquiry inquiry, Pack pack, @Nullable KnownServices known) {
        this.inquiry = inquiry;
        this.pack = pack;
        this.known = known;
        this.law = pack.on(inquiry.asOf());
        this.account = new Account(inquiry, pack, law);
        this.standing = new Standing(inquiry, pack, law);
        this.contributions = new Contributions(inquiry, pack, law, account, standing);
    }

    /** The facts that the scope stage looks at. */
    List<LegalStatusOnDay> legalStatuses() {
        return standing.legalStatuses();
    }

    /** After the scope stage. */
    void keepScope() {
        standing.keepScope(pack, account);
    }

    private ScopeFound scope() {
        return standing.scope();
    }

    /** The days that the stage of the state categories looks at. */
    List<PersonOnDay> days() {
        return standing.days();
    }

    /** After the stage of the state categories. */
    void keepStateCategories() {
        standing.keepStateCategories();
        grounds.add(today());
    }

    /** The days that the stage of the local budget looks at. */
    List<CategorisedPerson> categorisedDays() {
        return standing.categorisedDays();
    }

    /** After the stage of the local budget. */
    void keepLocalBudget() {
        standing.keepLocalBudget();
        grounds.add(standing.categorisedToday());
    }

    /** The facts that the stage of the contributions looks at. */
    List<Fact> paymentFacts() {
        return contributions.facts();
    }

    /** After the stage of the contributions: who is insured is known, and with it who pays for care. */
    void keepContributions() {
        contributions.keep(grounds);
        care = new Care(inquiry, pack, today(), scope().tmkkk(), !grounds.isEmpty(), known);
    }

    /** The facts that the stage of the arrears looks at. */
    List<Fact> debts() {
        return contributions.debts(grounds.payers());
    }

    /** {@return the person on the inquiry's day, once the scope is known; the stage of the employer exemption looks at it} */
    public PersonOnDay today() {
        return standing.today();
    }

    /** After the stage of the employer exemption. */
    void keepExemptions() {
        exemptions = today().findings();
    }

    /** The fact that the stage of the guidance looks at. */
    AdvisedPerson advised() {
        guidance = new Guidance(inquiry, pack, law, today(), insurance(), grounds.lapsing(), care().diseases().chronicGroups(), account);
        return guidance.person();
    }

    /** The insurance, with the arrears if their stage has run. */
    Insurance insurance() {
        if (insurance == null) {
            insurance = grounds.insurance(scope().mams(), contributions.arrears(), contributions.dormant());
        }
        return insurance;
    }

    /** {@return the inquiry} */
    public Inquiry inquiry() {
        return inquiry;
    }

    /** {@return the first of the months that are looked at} */
    public YearMonth firstMonth() {
        return law.month(law.lookBack()).month();
    }

    /**
     * Whether the verdict rests on a fact. It rests on the person on the inquiry's day; the other days of the months only tell which
     * are covered. Of the services for the person's own diseases it tells those alone for which the disease makes a difference.
     *
     * @param fact a fact of this case, after the stage that looked at it
     * @return false for the person, or the legal status, on another day, and for a service of which the verdict does not tell
     */
    public boolean isOfVerdict(Fact fact) {
        if (fact instanceof LegalStatusOnDay legalStatus) {
            return standing.isOfToday(legalStatus);
        }
        return fact instanceof PersonOnDay person ? person.isOn(inquiry.asOf()) : care == null || !care.isLeftOut(fact);
    }

    /** {@return those of the months back from M that nothing covers and whose day of payment is past, oldest first} */
    public List<YearMonth> overdueMonths() {
        return contributions.overdueMonths();
    }

    /**
     * The months among the arrears.
     *
     * @param by whose are asked for
     * @return the months, oldest first
     */
    public List<YearMonth> owedMonths(Predicate<Obligor> by) {
        return insurance().arrears().months().stream().filter(owed -> by.test(owed.obligor())).map(ArrearsMonth::month).toList();
    }

    /**
     * The month of a fact that is about a missed month.
     *
     * @param fact the fact
     * @return the month; empty for another fact
     */
    public List<YearMonth> monthOf(Fact fact) {
        return contributions.monthOf(fact);
    }

    /** {@return the second half of the case, once it has begun} */
    public Care care() {
        return Objects.requireNonNull(care);
    }

    /** {@return facts that a stage is not shown, because one before it has decided} */
    public List<? extends Fact> decidedBefore() {
        return care == null ? List.of() : care.decidedByDisease();
    }

    private Guidance guidance() {
        return Objects.requireNonNull(guidance);
    }

    /** {@return the verdict, after the last stage} */
    public Entitlement verdict() {
        Care known = care();
        return new Entitlement(inquiry.id(), inquiry.asOf(), law.edition(), insurance(),
                new Scope(scope().tmkkk(), scope().mams(), scope().rule().ground()),
                exemptions.isEmpty() ? NOT_EXEMPT : new EmployerExemption(true, Findings.codes(exemptions)),
                known.dentalVerdict(), known.diseases().conditionVerdicts(), known.screeningVerdicts(), known.serviceVerdicts(),
                guidance().nextSteps(), List.of(), warnings(), ruleIds());
    }

    private List<String> ruleIds() {
        BitSet found = new BitSet(pack.manyRules());
        Consumer<Finding> take = finding -> found.set(finding.rule().rank());
        take.accept(scope());
        grounds.found(take);
        exemptions.forEach(take);
        contributions.found(take);
        care().found(take);
        guidance().steps().forEach(take);
        return pack.ruleIds(found);
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>(0);
        care().diseases().warn(warnings);
        Iin iin = inquiry.person().iin();
        if (iin != null && !(inquiry.person().birthDate().equals(iin.birthDate()) && inquiry.person().sex() == iin.sex())) {
            warnings.add(new Warning(WarningCode.IIN_MISMATCH, "$.person.iin", iin.digits()));
        }
        warnings.addAll(account.warnings());
        Warning provisional = law.provisional();
        if (provisional != null) {
            warnings.add(provisional);
        }
        return warnings;
    }
}
