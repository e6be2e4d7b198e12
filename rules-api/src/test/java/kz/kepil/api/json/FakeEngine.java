package kz.kepil.api.json;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.kepil.api.AuditRecord;
import kz.kepil.api.Contribution;
import kz.kepil.api.DateRange;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Explanation;
import kz.kepil.api.PackInfo;
import kz.kepil.api.Procedures;
import kz.kepil.api.Question;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.InquiryProblems;
import kz.kepil.api.law.Citation;
import kz.kepil.api.law.LegalAct;
import kz.kepil.api.law.PublicPlaces;
import kz.kepil.api.text.Language;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.TmkkkScope;
import org.jspecify.annotations.Nullable;

/** Gives everybody the same verdict. */
class FakeEngine implements EntitlementEngine {

    static final DateRange SUPPORTED = new DateRange(LocalDate.of(2021, 1, 1), LocalDate.of(2026, 12, 31));
    static final LegalAct ACT = new LegalAct("law-405-v", "405-V", LocalDate.of(2015, 11, 16), new Texts("Заң", "Закон", "Law"),
            Map.of(Language.EN, "On insurance"), Map.of(Language.KK, URI.create("https://adilet.zan.kz/kaz/docs/Z1500000405")));
    static final Citation ARTICLE = new Citation(ACT, "26", new Texts("Заң, 26-бап", "Закон, ст. 26", "Law, art. 26"));
    /** The article as JSON. */
    static final String ARTICLE_JSON = "{\"act\":\"law-405-v\",\"article\":\"26\","
            + "\"texts\":{\"kk\":\"Заң, 26-бап\",\"ru\":\"Закон, ст. 26\",\"en\":\"Law, art. 26\"},"
            + "\"titles\":{\"en\":\"On insurance\"},\"url\":{\"kk\":\"https://adilet.zan.kz/kaz/docs/Z1500000405\"}}";
    static final PublicPlaces PLACES = new PublicPlaces(PublicPlaces.Confidence.HIGH, List.of(), List.of("kt.kz 01.01.2021"));
    static final RuleInfo RULE = new RuleInfo("SI-01", "SI-01", "SI-01 Child", new Texts("Бала", "Ребёнок", "Child"), List.of(ARTICLE),
            List.of("S0", "S1"), PLACES, new DateRange(LocalDate.of(2021, 1, 1), null), "state-insured.drl", 12);

    @Override
    public List<Entitlement> evaluateBatch(List<Inquiry> inquiries) {
        return inquiries.stream().map(FakeEngine::verdict).toList();
    }

    static final Dental NO_DENTAL =
            new Dental(new DentalCare(false, List.of(), false), new DentalCare(false, List.of(), false), Funding.PAID);

    private static Entitlement verdict(Inquiry inquiry) {
        return new Entitlement(inquiry.id(), inquiry.asOf(), String.valueOf(inquiry.asOf().getYear()),
                new Insurance(InsuranceStatus.INSURED, List.of(new InsuranceGround("SI-01", Payer.STATE)), null, Arrears.NONE, Arrears.NONE),
                new Scope(TmkkkScope.FULL, true, List.of("RES-1")), new EmployerExemption(false, List.of()), NO_DENTAL,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(RULE.id()));
    }

    @Override
    public List<Problem> problems(Inquiry inquiry) {
        List<Problem> problems = new ArrayList<>(inquiry.problems());
        if (!SUPPORTED.contains(inquiry.asOf())) {
            problems.add(0, InquiryProblems.unsupportedDay(inquiry.asOf(), SUPPORTED));
        }
        return problems;
    }

    @Override
    public DateRange supportedDays() {
        return SUPPORTED;
    }

    @Override
    public EntitlementEngine strict() {
        return this;
    }

    @Override
    public RuleBook rules() {
        return RuleBook.of(List.of(RULE));
    }

    @Override
    public AuditRecord record(Inquiry inquiry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PackInfo pack() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Question> questions() {
        Texts texts = new Texts("Төленді ме?", "Уплачены?", "Paid?");
        return List.of(new Question(UnknownFact.PAYMENTS, texts, new Texts("Жоқ", "Нет", "No"), new Texts("Иә", "Да", "Yes")));
    }

    @Override
    public Inquiry settle(Inquiry inquiry, UnknownFact fact, boolean so) {
        throw new UnsupportedOperationException("No facts here");
    }

    @Override
    public Explanation explain(Inquiry inquiry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Contribution contribution(PaymentType payer, YearMonth month, @Nullable BigDecimal income, @Nullable Locality locality) {
        throw new UnsupportedOperationException("No amounts here");
    }

    @Override
    public Procedures procedures() {
        return new FakeProcedures();
    }
}
