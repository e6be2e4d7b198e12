package kz.kepil.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Question;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Payment;
import kz.kepil.api.inquiry.PaymentType;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import kz.kepil.api.inquiry.Sex;

/** Of what an inquiry can hold many, and inquiries that do: the answer must not take more than its share. */
enum Growth {

    PAYMENTS(600) {
        @Override
        Inquiry inquiry(int many, Inquiry nobody, EntitlementEngine engine) {
            YearMonth month = YearMonth.from(nobody.asOf());
            return nobody.withPayments(list(many, i -> {
                YearMonth of = month.minusMonths(1 + i % MONTHS);
                return Payment.of(i % 2 == 0 ? PaymentType.SELF_PAYER : PaymentType.ESP, of, BigDecimal.TEN, of.atDay(1));
            }));
        }
    },
    CIRCUMSTANCES(100) {
        @Override
        Inquiry inquiry(int many, Inquiry nobody, EntitlementEngine engine) {
            LocalDate day = nobody.asOf();
            return nobody.withPerson(nobody.person().withCircumstances(list(many, i ->
                    Circumstance.of(CircumstanceType.EMPLOYEE, day.minusDays(2L * i + 2)).until(day.minusDays(2L * i + 2)))));
        }
    },
    CONDITIONS(400) {
        @Override
        Inquiry inquiry(int many, Inquiry nobody, EntitlementEngine engine) {
            return nobody.withPerson(nobody.person().withConditions(list(many, i -> new Condition(code(i), null, false, false))));
        }
    },
    SERVICES(300) {
        @Override
        Inquiry inquiry(int many, Inquiry nobody, EntitlementEngine engine) {
            return nobody.withServices(list(many, i ->
                    new ServiceRequest(ServiceType.values()[i % ServiceType.values().length], i % 2 == 0 ? null : code(i))));
        }
    },
    /** Each doubles what may be so. */
    UNKNOWN_FACTS(8) {
        @Override
        Inquiry inquiry(int many, Inquiry nobody, EntitlementEngine engine) {
            return nobody.withPerson(nobody.person().withUnknown(engine.questions().stream().map(Question::fact).limit(many).toList()));
        }
    };

    private static final int MONTHS = 48;
    private static final int CODES = 26_000;
    private static final int SCATTER = 7_919;

    private final int most;

    Growth(int most) {
        this.most = most;
    }

    /** None, a quarter and all of as many as are tried. */
    List<Integer> sizes() {
        return List.of(0, most / 4, most);
    }

    /** An inquiry about a person of whom nothing else is known. */
    static Inquiry nobody(LocalDate day) {
        return Inquiry.of(day, Person.builder(day.minusYears(36), Sex.FEMALE, LegalStatus.CITIZEN).build());
    }

    /** The same inquiry with so many. */
    abstract Inquiry inquiry(int many, Inquiry nobody, EntitlementEngine engine);

    private static <T> List<T> list(int many, IntFunction<T> item) {
        return IntStream.range(0, many).mapToObj(item).toList();
    }

    /** Codes of all chapters in turn: of some, rules say more than of others. */
    private static Icd10 code(int i) {
        int scattered = i * SCATTER % CODES;
        return new Icd10("%c%02d.%d".formatted('A' + scattered / 1_000, scattered / 10 % 100, scattered % 10));
    }
}
