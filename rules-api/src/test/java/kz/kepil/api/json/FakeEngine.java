package kz.kepil.api.json;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.kepil.api.DateRange;
import kz.kepil.api.Evaluator;
import kz.kepil.api.Question;
import kz.kepil.api.Questionnaire;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
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

/** Gives everybody the same verdict. */
class FakeEngine implements Evaluator, Questionnaire {

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
    static final RuleBook BOOK = RuleBook.of(List.of(RULE));

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
    public DateRange supportedDays() {
        return SUPPORTED;
    }

    @Override
    public List<Question> questions() {
        Texts texts = new Texts("Төленді ме?", "Уплачены?", "Paid?");
        return List.of(new Question(UnknownFact.PAYMENTS, texts, new Texts("Жоқ", "Нет", "No"), new Texts("Иә", "Да", "Yes")));
    }

    @Override
    public List<UnknownFact> worthAsking(Inquiry inquiry) {
        return List.of(UnknownFact.PAYMENTS);
    }

    @Override
    public Inquiry assume(Inquiry inquiry, UnknownFact fact, boolean so) {
        throw new UnsupportedOperationException("No facts here");
    }
}
