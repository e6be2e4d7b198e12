package kz.kepil.api.json;

import static kz.kepil.api.json.JsonText.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.RuleInfo;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.EmployerExemption;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.Scope;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import kz.kepil.api.verdict.Warning;
import org.jspecify.annotations.Nullable;

/** Writes verdicts as interchange JSON. Immutable and thread-safe. */
public final class EntitlementWriter {

    /** What the rich form says besides. */
    private record Words(Map<String, RuleInfo> rulesByName, Function<UnknownFact, Question> questions) {
    }

    /** Null in the lean form. */
    private final @Nullable Words words;

    private EntitlementWriter(@Nullable Words words) {
        this.words = words;
    }

    /**
     * A writer of the lean form: codes only.
     *
     * @return a writer
     */
    public static EntitlementWriter lean() {
        return new EntitlementWriter(null);
    }

    /**
     * A writer of the rich form: the lean form and, in the list {@code granted}, for each rule that holds its code,
     * texts in three languages, legal act, sources, period in force, and where it stands; and, in the list
     * {@code questionTexts}, for each question its text and what the answers would mean.
     *
     * @param engine the engine that gives the verdicts
     * @return a writer
     */
    public static EntitlementWriter rich(EntitlementEngine engine) {
        return new EntitlementWriter(new Words(
                engine.rules().stream().collect(Collectors.toUnmodifiableMap(RuleInfo::name, Function.identity())), engine::question));
    }

    /**
     * Writes a verdict on one line.
     *
     * @param entitlement the verdict
     * @return a JSON object
     * @throws IllegalArgumentException in the rich form, when the verdict names a rule that the engine does not have
     */
    public String write(Entitlement entitlement) {
        return JsonText.of(json -> entitlement(json, entitlement));
    }

    void entitlement(JsonGenerator json, Entitlement entitlement) throws IOException {
        json.writeStartObject();
        text(json, "id", entitlement.id());
        text(json, "asOf", entitlement.asOf());
        text(json, "edition", entitlement.edition());
        insurance(json, entitlement.insurance());
        scope(json, entitlement.scope());
        employerExemption(json, entitlement.employerExemption());
        dental(json, entitlement.dental());
        JsonText.list(json, "conditions", entitlement.conditions(), condition -> condition(json, condition));
        JsonText.list(json, "screenings", entitlement.screenings(), screening -> screening(json, screening));
        JsonText.list(json, "services", entitlement.services(), service -> service(json, service));
        JsonText.list(json, "nextSteps", entitlement.nextSteps(), step -> nextStep(json, step));
        JsonText.list(json, "questions", entitlement.questions(), fact -> json.writeString(fact.name()));
        JsonText.list(json, "warnings", entitlement.warnings(), warning -> warning(json, warning));
        if (words != null) {
            Words rich = words;
            JsonText.list(json, "granted", entitlement.rules(), name -> rule(json, name, rich.rulesByName.get(name)));
            JsonText.list(json, "questionTexts", entitlement.questions(), fact -> question(json, rich.questions.apply(fact)));
        }
        json.writeEndObject();
    }

    private static void insurance(JsonGenerator json, Insurance insurance) throws IOException {
        json.writeObjectFieldStart("insurance");
        text(json, "status", insurance.status());
        JsonText.list(json, "grounds", insurance.grounds(), ground -> ground(json, ground));
        text(json, "validThrough", insurance.validThrough());
        arrears(json, "arrears", insurance.arrears());
        arrears(json, "dormant", insurance.dormant());
        json.writeEndObject();
    }

    private static void ground(JsonGenerator json, InsuranceGround ground) throws IOException {
        json.writeStartObject();
        text(json, "code", ground.code());
        text(json, "payer", ground.payer());
        json.writeEndObject();
    }

    private static void arrears(JsonGenerator json, String name, Arrears arrears) throws IOException {
        json.writeObjectFieldStart(name);
        JsonText.list(json, "months", arrears.months(), month -> arrearsMonth(json, month));
        amount(json, "total", arrears.total());
        json.writeEndObject();
    }

    private static void arrearsMonth(JsonGenerator json, ArrearsMonth month) throws IOException {
        json.writeStartObject();
        text(json, "month", month.month());
        amount(json, "amount", month.amount());
        text(json, "obligor", month.obligor());
        json.writeBooleanField("overdue", month.overdue());
        json.writeEndObject();
    }

    private static void scope(JsonGenerator json, Scope scope) throws IOException {
        json.writeObjectFieldStart("scope");
        text(json, "tmkkk", scope.tmkkk());
        json.writeBooleanField("mams", scope.mams());
        JsonText.strings(json, "grounds", scope.grounds());
        json.writeEndObject();
    }

    private static void employerExemption(JsonGenerator json, EmployerExemption exemption) throws IOException {
        json.writeObjectFieldStart("employerExemption");
        json.writeBooleanField("exempt", exemption.exempt());
        JsonText.strings(json, "grounds", exemption.grounds());
        json.writeEndObject();
    }

    private static void dental(JsonGenerator json, Dental dental) throws IOException {
        json.writeObjectFieldStart("dental");
        dentalCare(json, "emergency", dental.emergency());
        dentalCare(json, "planned", dental.planned());
        text(json, "funding", dental.funding());
        json.writeEndObject();
    }

    private static void dentalCare(JsonGenerator json, String name, DentalCare care) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeBooleanField("eligible", care.eligible());
        JsonText.strings(json, "grounds", care.grounds());
        json.writeBooleanField("referralRequired", care.referralRequired());
        json.writeEndObject();
    }

    private static void condition(JsonGenerator json, ConditionVerdict condition) throws IOException {
        json.writeStartObject();
        text(json, "icd10", condition.icd10());
        json.writeFieldName("chronicGroup");
        if (condition.chronicGroup() == null) {
            json.writeNull();
        } else {
            json.writeNumber(condition.chronicGroup());
        }
        text(json, "sociallySignificant", condition.sociallySignificant());
        json.writeBooleanField("orphan", condition.orphan());
        json.writeBooleanField("dangerous", condition.dangerous());
        text(json, "funding", condition.funding());
        JsonText.strings(json, "grounds", condition.grounds());
        json.writeEndObject();
    }

    private static void screening(JsonGenerator json, ScreeningVerdict screening) throws IOException {
        json.writeStartObject();
        text(json, "code", screening.code());
        text(json, "funding", screening.funding());
        JsonText.strings(json, "grounds", screening.grounds());
        json.writeEndObject();
    }

    private static void service(JsonGenerator json, ServiceVerdict service) throws IOException {
        json.writeStartObject();
        text(json, "service", service.service());
        text(json, "icd10", service.icd10());
        text(json, "funding", service.funding());
        json.writeBooleanField("referralRequired", service.referralRequired());
        JsonText.strings(json, "grounds", service.grounds());
        json.writeEndObject();
    }

    private void nextStep(JsonGenerator json, NextStep step) throws IOException {
        json.writeStartObject();
        text(json, "code", step.code());
        amount(json, "cost", step.cost());
        if (words != null) {
            text(json, "from", step.from());
        }
        json.writeEndObject();
    }

    private static void warning(JsonGenerator json, Warning warning) throws IOException {
        json.writeStartObject();
        text(json, "code", warning.code());
        text(json, "path", warning.path());
        text(json, "value", warning.value());
        json.writeEndObject();
    }

    static void rule(JsonGenerator json, String name, @Nullable RuleInfo rule) throws IOException {
        if (rule == null) {
            throw new IllegalArgumentException("The verdict names a rule that the engine does not have: \"" + name
                    + "\"\nMaybe the verdict comes from another engine.");
        }
        json.writeStartObject();
        RuleText.write(json, rule);
        json.writeEndObject();
    }

    private static void question(JsonGenerator json, Question question) throws IOException {
        json.writeStartObject();
        text(json, "fact", question.fact());
        JsonText.texts(json, "texts", question.texts());
        JsonText.texts(json, "ifNot", question.ifNot());
        JsonText.texts(json, "ifSo", question.ifSo());
        json.writeEndObject();
    }

    /** With two decimals, which the verdict has already: here nothing is rounded a second time. */
    static void amount(JsonGenerator json, String name, @Nullable BigDecimal amount) throws IOException {
        text(json, name, amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }
}
