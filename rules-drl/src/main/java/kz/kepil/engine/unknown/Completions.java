package kz.kepil.engine.unknown;

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
import kz.kepil.engine.corridor.Outline;

/**
 * Judges an inquiry in which some facts are not known (spec 11): every completion takes each of them one way or the
 * other. Completions are numbered; bit i of the number says that the i-th unknown fact is taken to be so.
 */
public final class Completions {

    /** As many completions are judged at once. */
    private static final int BATCH = 512;

    private final List<UnknownFact> unknown;
    private final Entitlement nothingSo;
    private final List<Inquiry> completions = new ArrayList<>();

    private Completions(Inquiry inquiry, Entitlement nothingSo, Assumptions assumptions) {
        this.unknown = inquiry.person().unknown();
        this.nothingSo = nothingSo;
        completions.add(inquiry.withPerson(inquiry.person().withoutUnknown()));
        for (UnknownFact fact : unknown) {
            completions.addAll(completions.stream().map(completion -> assumptions.assumeSo(completion, fact)).toList());
        }
    }

    /**
     * Judges an inquiry.
     *
     * @param inquiry an inquiry in which some facts are not known
     * @param nothingSo the verdict when none of them is so
     * @param assumptions what each fact is taken to be
     * @param judge judges many completions at once
     * @return the verdict
     */
    public static Entitlement judge(Inquiry inquiry, Entitlement nothingSo, Assumptions assumptions, Function<List<Inquiry>, List<Outline>> judge) {
        return new Completions(inquiry, nothingSo, assumptions).judge(judge);
    }

    private Entitlement judge(Function<List<Inquiry>, List<Outline>> judge) {
        List<InsuranceStatus> statuses = new ArrayList<>();
        Common common = new Common(nothingSo);
        for (int first = 0; first < completions.size(); first += BATCH) {
            for (Outline outline : judge.apply(completions.subList(first, Math.min(completions.size(), first + BATCH)))) {
                statuses.add(outline.insurance().status());
                common.add(outline);
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

        private void add(Outline outline) {
            grounds.retainAll(outline.insurance().grounds());
            dental &= outline.dental().equals(base.dental());
            screenings.retainAll(outline.screenings());
            for (int i = 0; i < services.length; i++) {
                services[i] &= outline.services().get(i).equals(base.services().get(i));
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
                verdicts.add(services[i] ? each : new ServiceVerdict(each.service(), each.icd10(), Funding.UNDETERMINED, each.referralRequired(),
                        each.grounds()));
            }
            return verdicts;
        }
    }

    private static Entitlement verdict(Entitlement base, Common common, List<UnknownFact> questions) {
        Insurance known = base.insurance();
        Insurance insurance = new Insurance(questions.isEmpty() ? known.status() : InsuranceStatus.UNDETERMINED, common.grounds,
                known.validThrough(), known.arrears(), known.dormant());
        return new Entitlement(base.id(), base.asOf(), base.edition(), insurance, base.scope(), base.employerExemption(), common.dental(),
                base.conditions(), common.screenings(), common.services(), base.nextSteps(), questions, base.warnings(), base.rules());
    }

    /** Those for which two completions that differ in that fact alone differ in status; if none, all agree. */
    private List<UnknownFact> questions(List<InsuranceStatus> statuses) {
        List<UnknownFact> questions = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            for (int number = 0; number < statuses.size(); number++) {
                if (statuses.get(number) != statuses.get(number ^ 1 << i)) {
                    questions.add(unknown.get(i));
                    break;
                }
            }
        }
        return questions.stream().sorted().toList();
    }
}
