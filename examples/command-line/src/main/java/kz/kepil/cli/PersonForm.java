package kz.kepil.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Iin;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.UnknownFact;
import kz.kepil.api.text.Texts;
import kz.kepil.api.verdict.Entitlement;
import kz.kepil.api.verdict.InsuranceStatus;
import kz.kepil.cli.Prompt.Answer;
import kz.kepil.cli.Prompt.EndOfAnswersException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person's facts in the order in which they decide, and no further than they do: the day, who it is, work, what else holds,
 * payments; last the diseases. Not thread-safe.
 */
final class PersonForm {

    private static final Set<CircumstanceType> WORK = EnumSet.of(CircumstanceType.EMPLOYEE, CircumstanceType.CIVIL_CONTRACT,
            CircumstanceType.SOLE_PROPRIETOR, CircumstanceType.PRIVATE_PRACTICE, CircumstanceType.FARM_HEAD,
            CircumstanceType.PLATFORM_WORKER, CircumstanceType.ESP_PAYER, CircumstanceType.SPECIAL_SERVICE,
            CircumstanceType.SUBSIDISED_JOB, CircumstanceType.LEAVE_WITHOUT_PAY);
    private static final Set<LegalStatus> VISITORS =
            EnumSet.of(LegalStatus.CIS_VISITOR, LegalStatus.FOREIGN_VISITOR, LegalStatus.STATELESS_VISITOR);
    /** As far as the law looks back for payments. */
    private static final int MONTHS = 12;

    /** How much has been paid to the fund. */
    private enum Paid {
        ALL, NOTHING, UNTIL, NOBODY_KNOWS
    }

    private final Prompt prompt;
    private final Labels labels;
    private final EntitlementEngine engine;
    private final CircumstanceForm circumstances;
    private final LocalDate today;
    private @Nullable Inquiry inquiry;

    PersonForm(Prompt prompt, Labels labels, EntitlementEngine engine, LocalDate today) {
        this.prompt = prompt;
        this.labels = labels;
        this.engine = engine;
        this.circumstances = new CircumstanceForm(prompt, labels);
        this.today = today;
    }

    /** Asks until all that decides is known, or nobody answers any more. */
    void fill() throws IOException, EndOfAnswersException {
        inquiry = person();
        if (isOpen()) {
            choose("form.work", WORK.stream().map(UnknownFact::of).toList());
        }
        if (isOpen()) {
            choose("form.situation", engine.questions().stream().map(Question::fact)
                    .filter(fact -> fact.circumstance() != null && !WORK.contains(fact.circumstance()))
                    .filter(this::leadsToInsurance).toList());
        }
        if (isOpen() && leadsToInsurance(UnknownFact.LAST_PENSION_CONTRIBUTION, false)) {
            pensionContribution();
        }
        if (isOpen() && known().person().unknown().isEmpty()) {
            payments();
        }
        diseases();
    }

    /** The inquiry as far as it is answered; null before the person is known. */
    @Nullable Inquiry inquiry() {
        return inquiry;
    }

    private Inquiry known() {
        return Objects.requireNonNull(inquiry);
    }

    private Inquiry person() throws IOException, EndOfAnswersException {
        prompt.question(labels.get("form.day", today));
        LocalDate asOf = prompt.answer(line -> {
            LocalDate day = line.isEmpty() ? today : Prompt.day(line);
            return day != null && engine.supportedDays().contains(day) ? day : null;
        }, labels.get("form.again.day", engine.supportedDays().from(), Objects.requireNonNullElse(engine.supportedDays().to(), today)));
        prompt.question(labels.get("form.birth"));
        Object birth = prompt.<Object>answer(line -> {
            LocalDate day = Prompt.day(line);
            Iin iin = day == null ? iin(line) : null;
            boolean possible = day == null ? iin != null && iin.birthDate() != null && !iin.birthDate().isAfter(asOf) : !day.isAfter(asOf);
            return possible ? day == null ? iin : day : null;
        }, labels.get("form.again.birth"));
        Person.Builder person;
        if (birth instanceof Iin iin && iin.birthDate() != null && iin.sex() != null) {
            person = Person.builder(iin.birthDate(), iin.sex(), legalStatus(labels.get("person.born", labels.of("one", iin.sex()), iin.birthDate())))
                    .iin(iin);
        } else {
            prompt.question(labels.get("form.sex"));
            Sex sex = prompt.one(List.of(Sex.FEMALE, Sex.MALE), each -> labels.of("one", each));
            person = Person.builder((LocalDate) birth, sex, legalStatus(""));
        }
        return visitor(Inquiry.of(asOf, person.build()), person);
    }

    private static @Nullable Iin iin(String text) {
        try {
            return Iin.of(text.replace(" ", ""));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private LegalStatus legalStatus(String understood) throws IOException, EndOfAnswersException {
        if (!understood.isEmpty()) {
            prompt.say(understood);
        }
        prompt.question(labels.get("form.legal"));
        return prompt.one(List.of(LegalStatus.values()), each -> labels.of("legal", each));
    }

    private Inquiry visitor(Inquiry plain, Person.Builder person) throws IOException, EndOfAnswersException {
        LegalStatus status = plain.person().legalStatus();
        if (status == LegalStatus.KANDAS) {
            prompt.question(labels.get("form.since"));
            person.legalStatusSince(day(plain.asOf()));
        }
        if (VISITORS.contains(status)) {
            prompt.question(labels.get("form.agreement"));
            person.emergencyCareAgreement(prompt.yesOrNo(false) == Answer.YES);
        }
        if (status != LegalStatus.CITIZEN) {
            prompt.question(labels.get("form.policy"));
            person.voluntaryPolicy(prompt.yesOrNo(false) == Answer.YES);
        }
        return plain.withPerson(person.build());
    }

    private LocalDate day(LocalDate latest) throws IOException, EndOfAnswersException {
        return prompt.answer(line -> {
            LocalDate day = Prompt.day(line);
            return day == null || day.isAfter(latest) ? null : day;
        }, labels.get("form.again.past-day"));
    }

    /** Whether further facts can still decide. */
    private boolean isOpen() {
        InsuranceStatus status = engine.evaluate(known()).insurance().status();
        return status == InsuranceStatus.NOT_INSURED || status == InsuranceStatus.UNDETERMINED;
    }

    private boolean leadsToInsurance(UnknownFact fact) {
        return leadsToInsurance(fact, true);
    }

    /** Whether a fact alone leads to insurance or, without {@code insured}, opens or closes a step. */
    private boolean leadsToInsurance(UnknownFact fact, boolean insured) {
        Inquiry with = engine.assume(known(), fact, true);
        if (!engine.problems(with).isEmpty()) {
            return false;
        }
        Entitlement then = engine.evaluate(with);
        return insured ? then.insurance().status() == InsuranceStatus.INSURED
                : !then.nextSteps().equals(engine.evaluate(known()).nextSteps());
    }

    private void choose(String question, List<UnknownFact> facts) throws IOException, EndOfAnswersException {
        List<CircumstanceType> types = facts.stream().map(fact -> Objects.requireNonNull(fact.circumstance()))
                .filter(type -> type != CircumstanceType.ESP_PAYER || espExists()).toList();
        if (types.isEmpty()) {
            return;
        }
        prompt.question(labels.get(question));
        Map<CircumstanceType, Boolean> chosen = prompt.some(types, type -> labels.of("fact", type));
        List<UnknownFact> unknown = new ArrayList<>(known().person().unknown());
        for (Map.Entry<CircumstanceType, Boolean> each : chosen.entrySet()) {
            if (each.getValue()) {
                unknown.add(UnknownFact.of(each.getKey()));
            } else {
                List<Circumstance> all = new ArrayList<>(known().person().circumstances());
                all.add(circumstances.ask(each.getKey(), known().asOf(), known().person().birthDate()));
                change(person -> person.withCircumstances(all));
            }
        }
        change(person -> person.withUnknown(unknown));
    }

    private boolean espExists() {
        try {
            engine.contribution(PaymentType.ESP, YearMonth.from(known().asOf()), null, null);
            return true;
        } catch (InvalidInquiryException notInForce) {
            return false;
        }
    }

    private void change(UnaryOperator<Person> change) {
        inquiry = known().withPerson(change.apply(known().person()));
    }

    private void pensionContribution() throws IOException, EndOfAnswersException {
        prompt.question(labels.get("form.pension"));
        YearMonth asOf = YearMonth.from(known().asOf());
        List<YearMonth> months = prompt.answer(line -> {
            YearMonth month = line.isEmpty() ? null : Prompt.month(line);
            return line.isEmpty() ? List.of() : month == null || month.isAfter(asOf) ? null : List.of(month);
        }, labels.get("form.again.month"));
        if (!months.isEmpty()) {
            change(person -> person.withLastPensionContribution(months.get(0)));
        }
    }

    private void payments() throws IOException, EndOfAnswersException {
        prompt.question(labels.get("form.payments"));
        // Nobody is taken to have paid who has not said so.
        Paid paid = prompt.one(List.of(Paid.ALL, Paid.NOTHING, Paid.UNTIL, Paid.NOBODY_KNOWS), Paid.NOBODY_KNOWS, each -> labels.of("paid", each));
        if (paid == Paid.ALL) {
            inquiry = engine.assume(known(), UnknownFact.PAYMENTS, true);
        } else if (paid == Paid.NOBODY_KNOWS) {
            change(person -> person.withUnknown(List.of(UnknownFact.PAYMENTS)));
        } else if (paid == Paid.UNTIL) {
            prompt.question(labels.get("form.paid-until"));
            YearMonth asOf = YearMonth.from(known().asOf());
            YearMonth last = prompt.answer(line -> {
                YearMonth month = Prompt.month(line);
                return month == null || month.isAfter(asOf) ? null : month;
            }, labels.get("form.again.month"));
            List<Payment> payments = new ArrayList<>();
            for (YearMonth month = asOf.minusMonths(MONTHS); !month.isAfter(last); month = month.plusMonths(1)) {
                payments.add(Payment.of(PaymentType.SELF_PAYER, month,
                        engine.contribution(PaymentType.SELF_PAYER, month, null, null).amount(), month.atDay(1)));
            }
            inquiry = known().withPayments(payments);
        }
    }

    private void diseases() throws IOException, EndOfAnswersException {
        prompt.question(labels.get("form.diseases", "E10.9"));
        List<Icd10> codes = prompt.answer(line -> {
            try {
                return line.isEmpty() ? List.of() : Arrays.stream(line.split("[\\s,;]+")).map(Icd10::of).distinct().toList();
            } catch (IllegalArgumentException none) {
                return null;
            }
        }, labels.get("form.again.disease", "E10", "E10.9"));
        List<Condition> conditions = new ArrayList<>();
        for (Icd10 code : codes) {
            Texts name = engine.diseaseName(code);
            String called = name == null ? code.code() : labels.in(name) + ", " + code.code();
            prompt.question(labels.get("form.observed", called));
            boolean observed = prompt.yesOrNo(false) == Answer.YES;
            prompt.question(labels.get("form.diagnosed", called));
            List<LocalDate> since = prompt.answer(line -> {
                LocalDate day = line.isEmpty() ? null : Prompt.day(line);
                return line.isEmpty() ? List.of() : day == null || day.isAfter(known().asOf())
                        || day.isBefore(known().person().birthDate()) ? null : List.of(day);
            }, labels.get("form.again.past-day"));
            conditions.add(new Condition(code, since.isEmpty() ? null : since.get(0), observed, false));
        }
        change(person -> new Person(person.iin(), person.birthDate(), person.sex(), person.legalStatus(), person.legalStatusSince(),
                person.emergencyCareAgreement(), person.voluntaryPolicy(), person.district(), person.lastPensionContribution(),
                person.circumstances(), conditions, person.screened(), person.riskFactors(), person.unknown()));
    }
}
