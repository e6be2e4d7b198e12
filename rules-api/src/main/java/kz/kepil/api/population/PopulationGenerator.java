package kz.kepil.api.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Award;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.DisabilityGroup;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Locality;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Problem;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.inquiry.SocialLevel;
import kz.kepil.api.inquiry.StudyLevel;
import kz.kepil.api.internal.people.Draws;
import kz.kepil.api.internal.people.Iins;
import kz.kepil.api.internal.people.Life;

/**
 * Makes up a population that is plausible for Kazakhstan on a day: a young one, with its work, its state-insured categories,
 * its chronic diseases and its gaps in payment, for demonstrations, benchmarks and the portrait of the uninsured. Every inquiry
 * is valid, and asks about every service.
 *
 * <p>The shares are illustrative, not statistics: no number that is counted in such a population says anything about the
 * country. What payments amount to, the engine says.
 *
 * <p>The same seed and day give the same sequence, of which a smaller population is the beginning. Not thread-safe.
 */
public final class PopulationGenerator {

    /** The first and the last age of a band. */
    private record Ages(int least, int most) {
    }

    private record District(String name, Locality locality) {
    }

    private static final int OF_AGE = 18;
    private static final int PENSION_AGE_OF_MEN = 63;
    private static final int PENSION_AGE_OF_WOMEN = 61;
    private static final LocalDate FIRST_DAY_OF_SOCIAL_LEVELS = LocalDate.of(2026, 1, 1);
    private static final Icd10 CEREBRAL_PALSY = Icd10.of("G80");

    /** Of a thousand people. */
    private static final Shares<Ages> AGES = new Shares<Ages>()
            .with(104, new Ages(0, 4)).with(103, new Ages(5, 9)).with(92, new Ages(10, 14)).with(46, new Ages(15, 17))
            .with(28, new Ages(18, 19)).with(60, new Ages(20, 24)).with(63, new Ages(25, 29)).with(80, new Ages(30, 34))
            .with(79, new Ages(35, 39)).with(67, new Ages(40, 44)).with(60, new Ages(45, 49)).with(53, new Ages(50, 54))
            .with(51, new Ages(55, 59)).with(46, new Ages(60, 64)).with(34, new Ages(65, 69)).with(19, new Ages(70, 74))
            .with(7, new Ages(75, 79)).with(6, new Ages(80, 84)).with(2, new Ages(85, 98));

    /** Of ten thousand people. */
    private static final Shares<LegalStatus> STATUSES = new Shares<LegalStatus>()
            .with(9_810, LegalStatus.CITIZEN).with(60, LegalStatus.KANDAS).with(70, LegalStatus.PERMANENT_RESIDENT_FOREIGNER)
            .with(5, LegalStatus.PERMANENT_RESIDENT_STATELESS).with(25, LegalStatus.EAEU_WORKER)
            .with(10, LegalStatus.EAEU_WORKER_FAMILY).with(10, LegalStatus.CIS_VISITOR).with(5, LegalStatus.FOREIGN_VISITOR)
            .with(2, LegalStatus.REFUGEE).with(2, LegalStatus.ASYLUM_SEEKER).with(1, LegalStatus.STATELESS_VISITOR);

    /** The Turkistan region, with which most of the weight lies, and some of the rest of the country. */
    private static final Shares<District> DISTRICTS = new Shares<District>()
            .with(60, village("Қазығұрт")).with(110, village("Сайрам")).with(65, village("Түлкібас")).with(70, village("Төле би"))
            .with(65, village("Ордабасы")).with(70, village("Мақтаарал")).with(95, village("Жетісай")).with(70, village("Келес"))
            .with(110, village("Сарыағаш")).with(45, village("Шардара")).with(30, village("Отырар")).with(30, village("Бәйдібек"))
            .with(35, village("Созақ")).with(55, village("Сауран")).with(75, town("Түркістан қ.")).with(75, town("Кентау қ."))
            .with(45, town("Арыс қ.")).with(220, town("Шымкент қ.")).with(150, town("Алматы қ.")).with(100, town("Астана қ."))
            .with(50, village("Талғар")).with(40, town("Қарағанды қ."));

    private static final Shares<Award> AWARDS = new Shares<Award>()
            .with(60, Award.KUMIS_ALQA).with(25, Award.ALTYN_ALQA).with(2, Award.BATYR_ANA)
            .with(5, Award.ANA_DANQY_I).with(8, Award.ANA_DANQY_II);

    private static final Shares<DisabilityGroup> GROUPS = new Shares<DisabilityGroup>()
            .with(10, DisabilityGroup.I).with(38, DisabilityGroup.II).with(52, DisabilityGroup.III);

    private static final Shares<SocialLevel> LEVELS_IN_WORK = new Shares<SocialLevel>()
            .with(10, SocialLevel.A).with(35, SocialLevel.B).with(45, SocialLevel.C).with(8, SocialLevel.D).with(2, SocialLevel.E);

    private static final Shares<SocialLevel> LEVELS_OUT_OF_WORK = new Shares<SocialLevel>()
            .with(2, SocialLevel.A).with(18, SocialLevel.B).with(45, SocialLevel.C).with(25, SocialLevel.D).with(10, SocialLevel.E);

    private final LocalDate asOf;
    private final Draws draws;
    private final Iins iins;
    private final Health health;
    private final Work work;
    private int made;

    private PopulationGenerator(EntitlementEngine engine, LocalDate asOf, long seed) {
        this.asOf = asOf;
        draws = new Draws(seed);
        iins = new Iins(draws);
        health = new Health(draws);
        work = new Work(draws, new Payments(draws, new Contributions(engine)));
    }

    /**
     * A generator.
     *
     * @param engine knows what is paid
     * @param asOf the day of every inquiry
     * @param seed decides all that follows
     * @return a new generator
     * @throws InvalidInquiryException when the engine's rules do not reach the day
     */
    public static PopulationGenerator of(EntitlementEngine engine, LocalDate asOf, long seed) {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(asOf, "asOf");
        // Whether the law of the day is known, the engine says of anybody.
        Person anybody = Person.builder(asOf, Sex.FEMALE, LegalStatus.CITIZEN).build();
        List<Problem> problems = engine.problems(Inquiry.of(asOf, anybody));
        if (!problems.isEmpty()) {
            throw new InvalidInquiryException(problems);
        }
        return new PopulationGenerator(engine, asOf, seed);
    }

    private static District village(String name) {
        return new District(name, Locality.OTHER);
    }

    private static District town(String name) {
        return new District(name, Locality.CITY);
    }

    /** {@return the next person: an inquiry without problems, marked {@code P-1}, {@code P-2} and so on} */
    public Inquiry next() {
        Ages ages = AGES.draw(draws);
        int age = draws.between(ages.least(), ages.most());
        LocalDate birth = asOf.minusYears(age).minusDays(draws.between(0, 364));
        Sex sex = draws.chance(percentOfMen(age)) ? Sex.MALE : Sex.FEMALE;
        District district = DISTRICTS.draw(draws);
        Life life = new Life(asOf, birth, sex);
        life.district = draws.chance(99) ? district.name() : null;
        life.status = STATUSES.draw(draws);
        boolean visitor = decideStatus(life);
        life.iin = visitor || draws.chance(2) ? null : iins.of(birth, sex);
        life.voluntaryPolicy = draws.chance(2);
        health.addTo(life, age);
        if (age < OF_AGE) {
            child(life, age);
        } else if (!visitor) {
            adult(life, age, sex, district.locality());
        }
        made++;
        return life.toInquiry("P-" + made);
    }

    private static int percentOfMen(int age) {
        return age < 25 ? 51 : age < 45 ? 50 : age < 60 ? 47 : age < 70 ? 42 : 34;
    }

    /** Since when, and with what, a status is held; true for those who neither live nor work in the country. */
    private boolean decideStatus(Life life) {
        int most = switch (life.status) {
            case CITIZEN -> 0;
            case KANDAS -> 1_200;
            case PERMANENT_RESIDENT_FOREIGNER, PERMANENT_RESIDENT_STATELESS, REFUGEE -> 4_000;
            case EAEU_WORKER, EAEU_WORKER_FAMILY -> 900;
            case ASYLUM_SEEKER -> 300;
            case CIS_VISITOR, FOREIGN_VISITOR, STATELESS_VISITOR -> 120;
        };
        if (most > 0) {
            LocalDate since = asOf.minusDays(draws.between(1, most));
            life.since = since.isBefore(life.birth) ? life.birth : since;
        }
        life.emergencyCareAgreement = life.status == LegalStatus.FOREIGN_VISITOR && draws.chance(50);
        return switch (life.status) {
            case CIS_VISITOR, FOREIGN_VISITOR, STATELESS_VISITOR, ASYLUM_SEEKER, REFUGEE -> true;
            default -> false;
        };
    }

    private void child(Life life, int age) {
        boolean palsy = life.conditions.stream().map(Condition::icd10).anyMatch(CEREBRAL_PALSY::equals);
        if (age >= 1 && (palsy ? draws.chance(75) : draws.chancePerMille(15))) {
            life.circumstances.add(Circumstance.disability(life.birth.plusMonths(draws.between(6, 12)), DisabilityGroup.CHILD));
        }
        if (age >= 15 && draws.chance(90)) {
            StudyLevel level = age >= 16 && draws.chance(35) ? StudyLevel.TECHNICAL : StudyLevel.SECONDARY;
            life.circumstances.add(Circumstance.fullTimeStudent(firstOfSeptember(draws.between(0, 2)), level, true));
        }
    }

    private void adult(Life life, int age, Sex sex, Locality locality) {
        boolean woman = sex == Sex.FEMALE;
        if (draws.chance(age < 30 ? 2 : age < 45 ? 3 : age < 60 ? 6 : 10)) {
            life.circumstances.add(Circumstance.disability(daysAgo(life, 3_000), GROUPS.draw(draws)));
        }
        if (woman && age >= 38 && draws.chance(9)) {
            life.circumstances.add(Circumstance.honouredMother(daysAgo(life, 4_000), AWARDS.draw(draws)));
        }
        if (!woman && age >= 97 && draws.chance(30)) {
            life.circumstances.add(Circumstance.of(CircumstanceType.WAR_VETERAN, LocalDate.of(1995, 5, 9)));
        }
        if (age >= (woman ? PENSION_AGE_OF_WOMEN : PENSION_AGE_OF_MEN)) {
            life.circumstances.add(Circumstance.of(CircumstanceType.PENSION_RECIPIENT,
                    life.birth.plusYears(woman ? PENSION_AGE_OF_WOMEN : PENSION_AGE_OF_MEN)));
            if (age < 70 && draws.chance(20)) {
                work.sideJob(life);
            }
        } else if (draws.chance(percentOfStudents(age))) {
            student(life, age);
        } else {
            work.addTo(life, age, locality);
        }
        if (woman && age <= 42) {
            motherToBe(life);
        }
        if (!asOf.isBefore(FIRST_DAY_OF_SOCIAL_LEVELS)) {
            socialLevel(life);
        }
    }

    private static int percentOfStudents(int age) {
        return age <= 18 ? 70 : age <= 20 ? 60 : age <= 22 ? 40 : age <= 24 ? 10 : 0;
    }

    private void student(Life life, int age) {
        StudyLevel level = age <= 20
                ? draws.of(StudyLevel.TECHNICAL, StudyLevel.TECHNICAL, StudyLevel.HIGHER, StudyLevel.HIGHER, StudyLevel.POST_SECONDARY)
                : draws.of(StudyLevel.HIGHER, StudyLevel.HIGHER, StudyLevel.HIGHER, StudyLevel.POSTGRADUATE);
        life.circumstances.add(Circumstance.fullTimeStudent(firstOfSeptember(draws.between(0, 2)), level, draws.chance(95)));
        if (draws.chance(10)) {
            work.sideJob(life);
        }
    }

    /** Pregnant, and some of those who work on leave for the birth. */
    private void motherToBe(Life life) {
        if (!draws.chance(6)) {
            return;
        }
        int days = draws.between(10, 230);
        life.circumstances.add(Circumstance.of(CircumstanceType.PREGNANT, asOf.minusDays(days)));
        boolean employed = life.circumstances.stream().anyMatch(circumstance -> circumstance.type() == CircumstanceType.EMPLOYEE);
        if (employed && days > 160) {
            life.circumstances.add(Circumstance.of(CircumstanceType.MATERNITY_LEAVE, asOf.minusDays(draws.between(0, days - 150))));
        }
    }

    private void socialLevel(Life life) {
        boolean works = life.circumstances.stream().anyMatch(circumstance -> circumstance.type() == CircumstanceType.EMPLOYEE
                || circumstance.type() == CircumstanceType.SOLE_PROPRIETOR || circumstance.type() == CircumstanceType.CIVIL_CONTRACT);
        if (draws.chance(works ? 20 : 35)) {
            LocalDate from = asOf.minusDays(draws.between(0, 150));
            life.circumstances.add(Circumstance.socialLevel(
                    from.isBefore(FIRST_DAY_OF_SOCIAL_LEVELS) ? FIRST_DAY_OF_SOCIAL_LEVELS : from,
                    (works ? LEVELS_IN_WORK : LEVELS_OUT_OF_WORK).draw(draws)));
        }
    }

    private LocalDate firstOfSeptember(int yearsAgo) {
        LocalDate thisYear = LocalDate.of(asOf.getYear(), 9, 1);
        return (thisYear.isAfter(asOf) ? thisYear.minusYears(1) : thisYear).minusYears(yearsAgo);
    }

    private LocalDate daysAgo(Life life, int most) {
        LocalDate day = asOf.minusDays(draws.between(0, most));
        LocalDate ofAge = life.birth.plusYears(OF_AGE);
        return day.isBefore(ofAge) ? ofAge : day;
    }
}
