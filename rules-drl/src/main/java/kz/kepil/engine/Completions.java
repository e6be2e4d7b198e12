package kz.kepil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.Funding;
import kz.kepil.api.verdict.Insurance;
import kz.kepil.api.verdict.InsuranceGround;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.ServiceVerdict;

/**
 * Judges an inquiry in which some facts are not known (spec 11): every completion settles each of them one way or the
 * other. Completions are numbered; bit i of the number says that the i-th unknown fact is settled as so.
 */
final class Completions {

    /** As many completions are judged at once. */
    private static final int BATCH = 512;

    private final Inquiry inquiry;
    private final List<UnknownFact> unknown;
    private final Settlement settlement;

    private Completions(Inquiry inquiry, Settlement settlement) {
        this.inquiry = inquiry;
        this.unknown = inquiry.person().unknown();
        this.settlement = settlement;
    }

    static Entitlement judge(Inquiry inquiry, Settlement settlement, Function<List<Inquiry>, List<Entitlement>> judge) {
        return new Completions(inquiry, settlement).judge(judge);
    }

    private Entitlement judge(Function<List<Inquiry>, List<Entitlement>> judge) {
        int count = 1 << unknown.size();
        InsuranceStatus[] statuses = new InsuranceStatus[count];
        Entitlement nothingSo = judge.apply(List.of(completion(0))).get(0);
        Common common = new Common(nothingSo);
        for (int first = 0; first < count; first += BATCH) {
            List<Inquiry> batch = new ArrayList<>();
            for (int number = first; number < Math.min(count, first + BATCH); number++) {
                batch.add(completion(number));
            }
            List<Entitlement> verdicts = judge.apply(batch);
            for (int i = 0; i < verdicts.size(); i++) {
                statuses[first + i] = verdicts.get(i).insurance().status();
                common.add(verdicts.get(i));
            }
        }
        return verdict(nothingSo, common, questions(statuses));
    }

    /** What all completions have in common with the one in which nothing unknown is so. */
    private static final class Common {
        private final Entitlement base;
        private final List<InsuranceGround> grounds;
        private boolean dental = true;
        private final Set<ScreeningVerdict> screenings;
        private final boolean[] services;

        private Common(Entitlement base) {
            this.base = base;
            grounds = new ArrayList<>(base.insurance().grounds());
            screenings = new HashSet<>(base.screenings());
            services = new boolean[base.services().size()];
            Arrays.fill(services, true);
        }

        private void add(Entitlement verdict) {
            grounds.retainAll(verdict.insurance().grounds());
            dental &= verdict.dental().equals(base.dental());
            screenings.retainAll(verdict.screenings());
            for (int i = 0; i < services.length; i++) {
                services[i] &= verdict.services().get(i).equals(base.services().get(i));
            }
        }

        private Dental dental() {
            return dental ? base.dental() : new Dental(base.dental().emergency(), base.dental().planned(), Funding.UNDETERMINED);
        }

        private List<ScreeningVerdict> screenings() {
            return base.screenings().stream().map(each -> screenings.contains(each) ? each
                    : new ScreeningVerdict(each.code(), Funding.UNDETERMINED, each.grounds())).toList();
        }

        private List<ServiceVerdict> services() {
            List<ServiceVerdict> verdicts = new ArrayList<>();
            for (int i = 0; i < services.length; i++) {
                ServiceVerdict each = base.services().get(i);
                verdicts.add(services[i] ? each : new ServiceVerdict(each.service(), each.icd10(), Funding.UNDETERMINED, each.grounds()));
            }
            return verdicts;
        }
    }

    private static Entitlement verdict(Entitlement base, Common common, List<UnknownFact> questions) {
        Insurance known = base.insurance();
        Insurance insurance = new Insurance(questions.isEmpty() ? known.status() : InsuranceStatus.UNDETERMINED, common.grounds,
                known.validThrough(), known.arrears());
        return new Entitlement(base.id(), base.asOf(), base.edition(), insurance, base.scope(), base.employerExemption(), common.dental(),
                base.conditions(), common.screenings(), common.services(), base.nextSteps(), questions, base.warnings(), base.rules());
    }

    /** Those for which two completions that differ in that fact alone differ in status; if none, all agree. */
    private List<UnknownFact> questions(InsuranceStatus[] statuses) {
        List<UnknownFact> questions = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            for (int number = 0; number < statuses.length; number++) {
                if (statuses[number] != statuses[number ^ 1 << i]) {
                    questions.add(unknown.get(i));
                    break;
                }
            }
        }
        return questions.stream().sorted().toList();
    }

    private Inquiry completion(int number) {
        Inquiry completed = inquiry.withPerson(inquiry.person().withoutUnknown());
        for (int i = 0; i < unknown.size(); i++) {
            if ((number & 1 << i) != 0) {
                completed = settlement.settle(completed, unknown.get(i), true);
            }
        }
        return completed;
    }
}
