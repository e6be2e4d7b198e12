package kz.kepil.api.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.kepil.api.DateRange;
import kz.kepil.api.Question;
import kz.kepil.api.RuleBook;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Obligor;
import kz.kepil.api.verdict.Payer;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.api.verdict.Warning;
import kz.kepil.api.verdict.WarningCode;
import org.jspecify.annotations.Nullable;

/** Verdicts of every shape: each constant occurs, and each part is there and is not. */
final class RandomVerdicts implements Supplier<Entitlement> {

    /** The rules that hold in them. */
    static final List<RuleInfo> RULES = Stream.of("CHR-M01", "SI-01", "SI-06.mother", "STA-4", "SVC-09").map(id -> new RuleInfo(id,
            id.replaceAll("\\..*", ""), id + " a sentence", new Texts(id + " қ", id + " я", id + " \"a\""), List.of(FakeEngine.ARTICLE),
            List.of("S1"), id.equals("SI-01") ? FakeEngine.PLACES : null, new DateRange(LocalDate.of(2021, 1, 1), null), "a.drl",
            7)).toList();
    static final RuleBook BOOK = RuleBook.of(RULES);

    private static final List<UnknownFact> FACTS = Stream.concat(Arrays.stream(CircumstanceType.values()).map(UnknownFact::of),
            Stream.of(UnknownFact.LAST_PENSION_CONTRIBUTION, UnknownFact.PAYMENTS)).sorted().toList();

    /** Knows what to ask about every fact. */
    static final FakeEngine ENGINE = new FakeEngine() {
        @Override
        public List<Question> questions() {
            Texts texts = new Texts("Иә?", "Да?", "Yes?");
            return FACTS.stream().map(fact -> new Question(fact, texts, texts, texts)).toList();
        }
    };

    private final Random random;

    RandomVerdicts(long seed) {
        random = new Random(seed);
    }

    @Override
    public Entitlement get() {
        return new Entitlement(maybe(this::text), day(), String.valueOf(2021 + random.nextInt(7)),
                new Insurance(one(InsuranceStatus.values()), list(3, () -> new InsuranceGround(code(), one(Payer.values()))),
                        maybe(this::day), arrears(), arrears()),
                new Scope(one(TmkkkScope.values()), random.nextBoolean(), grounds()),
                new EmployerExemption(random.nextBoolean(), grounds()), new Dental(dentalCare(), dentalCare(), funding()),
                list(3, this::condition), list(3, () -> new ScreeningVerdict(code(), funding(), grounds())), list(3, this::service),
                list(3, () -> new NextStep(code(), maybe(this::amount), maybe(this::day))), some(FACTS),
                list(3, () -> new Warning(one(WarningCode.values()), "$" + text(), text())),
                some(RULES.stream().map(RuleInfo::id).toList()));
    }

    /** What the lean form tells of a verdict. */
    static Entitlement lean(Entitlement verdict) {
        return new Entitlement(verdict.id(), verdict.asOf(), verdict.edition(), verdict.insurance(), verdict.scope(),
                verdict.employerExemption(), verdict.dental(), verdict.conditions(), verdict.screenings(), verdict.services(),
                verdict.nextSteps().stream().map(step -> new NextStep(step.code(), step.cost(), null)).toList(), verdict.questions(),
                verdict.warnings(), List.of());
    }

    private Arrears arrears() {
        return new Arrears(list(3, () -> new ArrearsMonth(YearMonth.from(day()), maybe(this::amount), one(Obligor.values()),
                random.nextBoolean())), amount());
    }

    private DentalCare dentalCare() {
        return new DentalCare(random.nextBoolean(), grounds(), random.nextBoolean());
    }

    private ConditionVerdict condition() {
        return new ConditionVerdict(icd10(), maybe(() -> 1 + random.nextInt(25)), maybe(() -> "SSD-1"), random.nextBoolean(),
                random.nextBoolean(), funding(), grounds());
    }

    private ServiceVerdict service() {
        return new ServiceVerdict(one(ServiceType.values()), maybe(this::icd10), one(Funding.values()), random.nextBoolean(), grounds());
    }

    private Funding funding() {
        return one(Funding.TMKKK, Funding.MAMS, Funding.VOLUNTARY, Funding.PAID, Funding.UNDETERMINED);
    }

    private List<String> grounds() {
        return List.copyOf(new TreeSet<>(list(3, this::code)));
    }

    private String code() {
        return one("SI-06", "CHR-M01", "Ә \"b\\");
    }

    private Icd10 icd10() {
        return Icd10.of(one("E10", "E10.9", "M33.21"));
    }

    private String text() {
        return one("", "Қазығұрт", "a\"b\\c\n\u0001\u2028", "😀");
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(random.nextInt(100_000_000), 2);
    }

    private LocalDate day() {
        return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6000));
    }

    private <T> List<T> some(List<T> all) {
        return all.stream().filter(each -> random.nextInt(5) == 0).toList();
    }

    private <T> List<T> list(int most, Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
