package kz.kepil.api.internal.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.internal.Messages;
import kz.kepil.api.internal.tree.Binder;
import kz.kepil.api.internal.tree.Node;
import kz.kepil.api.internal.tree.Problems;
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

/**
 * Makes a verdict, or a part of one, of a JSON value in the lean or the rich form; null when anything is wrong, be it found here or
 * before. Every part is looked at, whatever the others are like.
 */
public final class VerdictBinder extends Binder {

    private static final Set<String> LEAN = names("id", "asOf", "edition", "insurance", "scope", "employerExemption", "dental",
            "conditions", "screenings", "services", "nextSteps", "questions", "warnings");
    private static final Set<String> RICH_ALONE = names("granted", "questionTexts", "advice");
    private static final Set<String> RICH = both(LEAN, RICH_ALONE);
    private static final Set<String> INSURANCE = names("status", "grounds", "validThrough", "arrears", "dormant");
    private static final Set<String> ARREARS = names("months", "total");
    private static final Set<String> ARREARS_MONTH = names("month", "amount", "obligor", "overdue");
    private static final Set<String> INSURANCE_GROUND = names("code", "payer");
    private static final Set<String> SCOPE = names("tmkkk", "mams", "grounds");
    private static final Set<String> EXEMPTION = names("exempt", "grounds");
    private static final Set<String> DENTAL = names("emergency", "planned", "funding");
    private static final Set<String> DENTAL_CARE = names("eligible", "grounds", "referralRequired");
    private static final Set<String> CONDITION =
            names("icd10", "chronicGroup", "sociallySignificant", "orphan", "dangerous", "funding", "grounds");
    private static final Set<String> SCREENING = names("code", "funding", "grounds");
    private static final Set<String> SERVICE = names("service", "icd10", "funding", "referralRequired", "grounds");
    private static final Set<String> STEP = names("code", "cost");
    private static final Set<String> RICH_STEP = names("code", "cost", "from");
    private static final Set<String> WARNING = names("code", "path", "value");
    private static final Set<String> QUESTION = names("fact", "texts", "ifNot", "ifSo");
    private static final Set<String> TEXTS = names("kk", "ru", "en");

    private static final Pattern EDITION = Pattern.compile("[0-9]{4}");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+\\.[0-9]{2}");
    private static final int CHRONIC_GROUPS = 25;

    /** Reads what inquiries have, too. */
    private final InquiryBinder ofInquiries;

    /** Reads and tells what is wrong. */
    public VerdictBinder(Problems problems) {
        super(problems);
        ofInquiries = new InquiryBinder(problems, Askable.ANY);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new LinkedHashSet<>(some);
        both.addAll(others);
        return both;
    }

    /** The verdict: rich when it tells which rules hold, else lean. */
    public @Nullable Entitlement verdict(Node node) {
        boolean rich = node.members.keySet().stream().anyMatch(RICH_ALONE::contains);
        if (!isObject(node, rich ? RICH : LEAN)) {
            return null;
        }
        String id = text(nullable(node, "id", Node.Kind.TEXT));
        LocalDate asOf = date(required(node, "asOf", () -> Messages.of("word.date")));
        String edition = matching(required(node, "edition", () -> Messages.of("word.text")), EDITION, "edition");
        Insurance insurance = part(node, "insurance", this::insurance);
        Scope scope = part(node, "scope", this::scope);
        EmployerExemption exemption = part(node, "employerExemption", this::employerExemption);
        Dental dental = part(node, "dental", this::dental);
        List<@Nullable ConditionVerdict> conditions = parts(node, "conditions", this::condition);
        List<@Nullable ScreeningVerdict> screenings = parts(node, "screenings", this::screening);
        List<@Nullable ServiceVerdict> services = parts(node, "services", this::service);
        List<@Nullable NextStep> nextSteps = parts(node, "nextSteps", rich ? this::richStep : this::step);
        List<@Nullable UnknownFact> questions = parts(node, "questions", once(this::unknownFact));
        List<@Nullable Warning> warnings = parts(node, "warnings", this::warning);
        List<@Nullable String> rules = rich ? rules(node) : List.of();
        return problems.isEmpty() ? new Entitlement(id, given(asOf), given(edition), given(insurance), given(scope), given(exemption),
                given(dental), whole(conditions), whole(screenings), whole(services), whole(nextSteps), whole(questions), whole(warnings),
                whole(rules)) : null;
    }

    /** The ids of the rules that hold. What else the rich form tells follows from the pack and is not looked into. */
    private List<@Nullable String> rules(Node verdict) {
        parts(verdict, "questionTexts", question -> question);
        Node advice = required(verdict, "advice", () -> Messages.of("word.object"));
        if (advice != null) {
            is(advice, Node.Kind.OBJECT);
        }
        return parts(verdict, "granted", rule -> is(rule, Node.Kind.OBJECT) ? code(rule, "id") : null);
    }

    @Nullable Insurance insurance(Node node) {
        if (!isObject(node, INSURANCE)) {
            return null;
        }
        InsuranceStatus status = constant(node, "status", InsuranceStatus.class);
        List<@Nullable InsuranceGround> grounds = parts(node, "grounds", this::insuranceGround);
        LocalDate validThrough = date(nullable(node, "validThrough", Node.Kind.TEXT));
        Arrears arrears = part(node, "arrears", this::arrears);
        Arrears dormant = part(node, "dormant", this::arrears);
        return problems.isEmpty()
                ? new Insurance(given(status), whole(grounds), validThrough, given(arrears), given(dormant)) : null;
    }

    @Nullable InsuranceGround insuranceGround(Node node) {
        if (!isObject(node, INSURANCE_GROUND)) {
            return null;
        }
        String code = code(node, "code");
        Payer payer = constant(node, "payer", Payer.class);
        return problems.isEmpty() ? new InsuranceGround(given(code), given(payer)) : null;
    }

    @Nullable Arrears arrears(Node node) {
        if (!isObject(node, ARREARS)) {
            return null;
        }
        List<@Nullable ArrearsMonth> months = parts(node, "months", this::arrearsMonth);
        BigDecimal total = tenge(required(node, "total", () -> Messages.of("word.amount")));
        return problems.isEmpty() ? new Arrears(whole(months), given(total)) : null;
    }

    @Nullable ArrearsMonth arrearsMonth(Node node) {
        if (!isObject(node, ARREARS_MONTH)) {
            return null;
        }
        YearMonth month = month(required(node, "month", () -> Messages.of("word.month")));
        BigDecimal amount = tenge(nullable(node, "amount", Node.Kind.TEXT));
        Obligor obligor = constant(node, "obligor", Obligor.class);
        Boolean overdue = bool(node, "overdue");
        return problems.isEmpty() ? new ArrearsMonth(given(month), amount, given(obligor), given(overdue)) : null;
    }

    @Nullable Scope scope(Node node) {
        if (!isObject(node, SCOPE)) {
            return null;
        }
        TmkkkScope tmkkk = constant(node, "tmkkk", TmkkkScope.class);
        Boolean mams = bool(node, "mams");
        List<@Nullable String> grounds = grounds(node);
        return problems.isEmpty() ? new Scope(given(tmkkk), given(mams), whole(grounds)) : null;
    }

    @Nullable EmployerExemption employerExemption(Node node) {
        if (!isObject(node, EXEMPTION)) {
            return null;
        }
        Boolean exempt = bool(node, "exempt");
        List<@Nullable String> grounds = grounds(node);
        return problems.isEmpty() ? new EmployerExemption(given(exempt), whole(grounds)) : null;
    }

    @Nullable Dental dental(Node node) {
        if (!isObject(node, DENTAL)) {
            return null;
        }
        DentalCare emergency = part(node, "emergency", this::dentalCare);
        DentalCare planned = part(node, "planned", this::dentalCare);
        Funding funding = funding(node);
        return problems.isEmpty() ? new Dental(given(emergency), given(planned), given(funding)) : null;
    }

    @Nullable DentalCare dentalCare(Node node) {
        if (!isObject(node, DENTAL_CARE)) {
            return null;
        }
        Boolean eligible = bool(node, "eligible");
        List<@Nullable String> grounds = grounds(node);
        Boolean referralRequired = bool(node, "referralRequired");
        return problems.isEmpty() ? new DentalCare(given(eligible), whole(grounds), given(referralRequired)) : null;
    }

    @Nullable ConditionVerdict condition(Node node) {
        if (!isObject(node, CONDITION)) {
            return null;
        }
        Icd10 icd10 = icd10(required(node, "icd10", () -> Messages.of("word.icd10")));
        Integer chronicGroup = whole(nullable(node, "chronicGroup", Node.Kind.NUMBER), 1, CHRONIC_GROUPS);
        String sociallySignificant = text(nullable(node, "sociallySignificant", Node.Kind.TEXT));
        Boolean orphan = bool(node, "orphan");
        Boolean dangerous = bool(node, "dangerous");
        Funding funding = funding(node);
        List<@Nullable String> grounds = grounds(node);
        return problems.isEmpty() ? new ConditionVerdict(given(icd10), chronicGroup, sociallySignificant, given(orphan), given(dangerous),
                given(funding), whole(grounds)) : null;
    }

    @Nullable ScreeningVerdict screening(Node node) {
        if (!isObject(node, SCREENING)) {
            return null;
        }
        String code = code(node, "code");
        Funding funding = funding(node);
        List<@Nullable String> grounds = grounds(node);
        return problems.isEmpty() ? new ScreeningVerdict(given(code), given(funding), whole(grounds)) : null;
    }

    @Nullable ServiceVerdict service(Node node) {
        if (!isObject(node, SERVICE)) {
            return null;
        }
        ServiceType service = constant(node, "service", ServiceType.class);
        Icd10 icd10 = icd10(nullable(node, "icd10", Node.Kind.TEXT));
        Funding funding = constant(node, "funding", Funding.class);
        Boolean referralRequired = bool(node, "referralRequired");
        List<@Nullable String> grounds = grounds(node);
        return problems.isEmpty()
                ? new ServiceVerdict(given(service), icd10, given(funding), given(referralRequired), whole(grounds)) : null;
    }

    @Nullable NextStep step(Node node) {
        return isObject(node, STEP) ? step(node, null) : null;
    }

    private @Nullable NextStep richStep(Node node) {
        return isObject(node, RICH_STEP) ? step(node, date(nullable(node, "from", Node.Kind.TEXT))) : null;
    }

    private @Nullable NextStep step(Node node, @Nullable LocalDate from) {
        String code = code(node, "code");
        BigDecimal cost = tenge(nullable(node, "cost", Node.Kind.TEXT));
        return problems.isEmpty() ? new NextStep(given(code), cost, from) : null;
    }

    @Nullable Warning warning(Node node) {
        if (!isObject(node, WARNING)) {
            return null;
        }
        WarningCode code = constant(node, "code", WarningCode.class);
        String path = text(required(node, "path", () -> Messages.of("word.text")));
        if (path != null && !path.startsWith("$")) {
            problems.about(node).add(".path", Messages.of("path", Messages.quoted(path)));
        }
        String value = text(required(node, "value", () -> Messages.of("word.text")));
        return problems.isEmpty() ? new Warning(given(code), given(path), given(value)) : null;
    }

    @Nullable Question question(Node node) {
        if (!isObject(node, QUESTION)) {
            return null;
        }
        Node factNode = required(node, "fact", () -> Messages.of("word.text"));
        UnknownFact fact = factNode == null ? null : unknownFact(factNode);
        Texts texts = part(node, "texts", this::texts);
        Texts ifNot = part(node, "ifNot", this::texts);
        Texts ifSo = part(node, "ifSo", this::texts);
        return problems.isEmpty() ? new Question(given(fact), given(texts), given(ifNot), given(ifSo)) : null;
    }

    @Nullable Texts texts(Node node) {
        if (!isObject(node, TEXTS)) {
            return null;
        }
        String kk = text(required(node, "kk", () -> Messages.of("word.text")));
        String ru = text(required(node, "ru", () -> Messages.of("word.text")));
        String en = text(required(node, "en", () -> Messages.of("word.text")));
        return problems.isEmpty() ? new Texts(given(kk), given(ru), given(en)) : null;
    }

    /** A verdict may come from a pack with types of circumstances that are not known here. */
    private @Nullable UnknownFact unknownFact(Node node) {
        String name = node.kind == Node.Kind.TEXT ? node.text : "";
        return TYPE.matcher(name).matches() && Askable.ANY.type(name) == null ? UnknownFact.of(CircumstanceType.of(name, Set.of()))
                : ofInquiries.unknownFact(node);
    }

    private List<@Nullable String> grounds(Node node) {
        return parts(node, "grounds", once(this::code));
    }

    /** A function that finds fault with what it has seen before. */
    private <T> Function<Node, @Nullable T> once(Function<Node, @Nullable T> element) {
        Set<T> seen = new HashSet<>();
        return node -> {
            T read = element.apply(node);
            if (read != null && !seen.add(read)) {
                problems.add(node, Messages.of("repeated", node));
            }
            return read;
        };
    }

    /** Only services may be paid by disease. */
    private @Nullable Funding funding(Node node) {
        Node funding = required(node, "funding", () -> allowed(Funding.class));
        Funding constant = constant(funding, Funding.class);
        if (funding != null && constant == Funding.BY_DISEASE) {
            notAllowed(funding, constant.name(), constants(Funding.class).filter(name -> !name.equals(Funding.BY_DISEASE.name())).toList());
        }
        return constant;
    }

    private @Nullable String code(Node node, String name) {
        Node code = required(node, name, () -> Messages.of("word.text"));
        return code == null ? null : code(code);
    }

    private @Nullable String code(Node node) {
        String code = text(node);
        if (code != null && code.isEmpty()) {
            problems.add(node, Messages.of("code", node));
        }
        return code;
    }

    /** A code that is in its normal form already. */
    private @Nullable Icd10 icd10(@Nullable Node node) {
        Icd10 icd10 = ofInquiries.icd10(node);
        if (node != null && icd10 != null && !icd10.code().equals(node.text)) {
            problems.add(node, Messages.withHint(Messages.of("icd10", node), Messages.of("maybe.meant", icd10)));
        }
        return icd10;
    }

    private @Nullable BigDecimal tenge(@Nullable Node node) {
        String text = matching(node, AMOUNT, "amount.written");
        return text == null ? null : new BigDecimal(text);
    }

    /** A text of a form; the key is that of the message about any other. */
    private @Nullable String matching(@Nullable Node node, Pattern form, String key) {
        String text = string(node);
        if (node == null || text == null || text.length() <= LONGEST_NUMBER && form.matcher(text).matches()) {
            return text;
        }
        problems.add(node, Messages.of(key, node));
        return null;
    }

    private <E extends Enum<E>> @Nullable E constant(Node node, String name, Class<E> type) {
        return constant(required(node, name, () -> allowed(type)), type);
    }

    private @Nullable Boolean bool(Node node, String name) {
        return bool(required(node, name, () -> "true, false"));
    }

    private <T> @Nullable T part(Node node, String name, Function<Node, @Nullable T> part) {
        Node found = required(node, name, () -> Messages.of("word.object"));
        return found == null ? null : part.apply(found);
    }

    private <T> List<@Nullable T> parts(Node node, String name, Function<Node, @Nullable T> part) {
        return list(required(node, name, () -> Messages.of("word.list")), part);
    }

    /** A member that must be there, be it null, so that nothing is taken for nothing that was lost on the way. */
    private @Nullable Node nullable(Node object, String name, Node.Kind kind) {
        if (object.members.containsKey(name)) {
            return optional(object, name);
        }
        Supplier<Object> allowed = () -> word(kind);
        return required(object, name, allowed);
    }

    /** What is there when nothing is wrong. */
    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
