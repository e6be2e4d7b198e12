package kz.kepil.api.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Arrears;
import kz.kepil.api.verdict.ArrearsMonth;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.DentalCare;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.NextStep;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;
import org.jspecify.annotations.Nullable;

/** The lean form of a verdict as paths and values, so that two verdicts can be compared field by field. */
public final class VerdictFields {

    private final Map<String, @Nullable String> values = new LinkedHashMap<>();
    private final Set<String> grounds = new TreeSet<>();

    private VerdictFields() {
    }

    /**
     * Takes a verdict apart.
     *
     * @param verdict the verdict
     * @return its fields
     */
    public static VerdictFields of(Entitlement verdict) {
        VerdictFields fields = new VerdictFields();
        fields.put("$.id", verdict.id());
        fields.put("$.asOf", verdict.asOf());
        fields.put("$.edition", verdict.edition());
        fields.insurance(verdict.insurance());
        fields.put("$.scope.tmkkk", verdict.scope().tmkkk());
        fields.put("$.scope.mams", verdict.scope().mams());
        fields.grounds("$.scope", verdict.scope().grounds());
        fields.put("$.employerExemption.exempt", verdict.employerExemption().exempt());
        fields.grounds("$.employerExemption", verdict.employerExemption().grounds());
        fields.dental(verdict.dental());
        fields.each("$.conditions", verdict.conditions(), condition -> condition.icd10().code(), fields::condition);
        fields.each("$.screenings", verdict.screenings(), ScreeningVerdict::code, fields::screening);
        fields.each("$.services", verdict.services(), VerdictFields::key, fields::service);
        fields.codes("$.nextSteps", verdict.nextSteps().stream().map(NextStep::code).toList());
        fields.each("$.nextSteps", verdict.nextSteps(), NextStep::code, (path, step) -> fields.amount(path + ".cost", step.cost()));
        fields.codes("$.questions", verdict.questions().stream().map(UnknownFact::name).toList());
        fields.each("$.warnings", verdict.warnings(), warning -> warning.code() + ", " + warning.path(),
                (path, warning) -> fields.put(path + ".value", warning.value()));
        return fields;
    }

    private void insurance(Insurance insurance) {
        put("$.insurance.status", insurance.status());
        each("$.insurance.grounds", insurance.grounds(), InsuranceGround::code, (path, ground) -> put(path + ".payer", ground.payer()));
        grounds.addAll(insurance.grounds().stream().map(InsuranceGround::code).toList());
        put("$.insurance.validThrough", insurance.validThrough());
        arrears("$.insurance.arrears", insurance.arrears());
        arrears("$.insurance.dormant", insurance.dormant());
    }

    private void arrears(String path, Arrears arrears) {
        each(path + ".months", arrears.months(), month -> month.month().toString(), this::arrearsMonth);
        amount(path + ".total", arrears.total());
    }

    private void arrearsMonth(String path, ArrearsMonth month) {
        amount(path + ".amount", month.amount());
        put(path + ".obligor", month.obligor());
        put(path + ".overdue", month.overdue());
    }

    private void dental(Dental dental) {
        dental("$.dental.emergency", dental.emergency());
        dental("$.dental.planned", dental.planned());
        put("$.dental.funding", dental.funding());
    }

    private void dental(String path, DentalCare care) {
        put(path + ".eligible", care.eligible());
        grounds(path, care.grounds());
        put(path + ".referralRequired", care.referralRequired());
    }

    private void condition(String path, ConditionVerdict condition) {
        put(path + ".chronicGroup", condition.chronicGroup());
        put(path + ".sociallySignificant", condition.sociallySignificant());
        put(path + ".orphan", condition.orphan());
        put(path + ".dangerous", condition.dangerous());
        put(path + ".funding", condition.funding());
        grounds(path, condition.grounds());
    }

    private void screening(String path, ScreeningVerdict screening) {
        put(path + ".funding", screening.funding());
        grounds(path, screening.grounds());
    }

    private static String key(ServiceVerdict service) {
        return service.icd10() == null ? service.service().name() : service.service() + ", " + service.icd10();
    }

    private void service(String path, ServiceVerdict service) {
        put(path + ".funding", service.funding());
        put(path + ".referralRequired", service.referralRequired());
        grounds(path, service.grounds());
    }

    private <T> void each(String path, List<T> entries, Function<T, String> key, BiConsumer<String, T> fields) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (T entry : entries) {
            String name = key.apply(entry);
            int times = seen.merge(name, 1, Integer::sum);
            fields.accept(path + "[" + name + (times == 1 ? "" : "#" + times) + "]", entry);
        }
    }

    private void grounds(String path, List<String> codes) {
        codes(path + ".grounds", codes);
        grounds.addAll(codes);
    }

    private void codes(String path, Collection<String> codes) {
        put(path, codes.isEmpty() ? null : String.join(", ", new TreeSet<>(codes)));
    }

    private void amount(String path, @Nullable BigDecimal amount) {
        put(path, amount == null ? null : amount.toPlainString());
    }

    private void put(String path, @Nullable Object value) {
        values.put(path, value == null ? null : value.toString());
    }

    /** {@return each value by its path, in the order of the lean form; null where there is nothing} */
    public Map<String, @Nullable String> values() {
        return values;
    }

    /** {@return the codes that are grounds of anything in the verdict, sorted, without repeats} */
    public Set<String> grounds() {
        return grounds;
    }
}
