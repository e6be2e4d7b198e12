package kz.kepil.tests.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kz.kepil.api.inquiry.Condition;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.inquiry.RiskFactor;
import kz.kepil.api.inquiry.ServiceRequest;
import kz.kepil.api.inquiry.ServiceType;
import org.jspecify.annotations.Nullable;

/** Conditions, risk factors and services asked about. */
final class Diseases {

    /** Inside, at the ends of and just outside the lists of spec 05 and 07. */
    private static final List<String> CODES = List.of((
            "A00 A01 A01.0 A01.1 A14 A15 A15.0 A19 A19.9 A20 A21 A22.1 A30 A36 A39 A49 A50 A53.9 A54 A80 A90 A99 B15 B16 B17 B18 B18.0 "
            + "B18.1 B18.2 B18.8 B18.9 B19 B19.9 B20 B24 B25 B49 B50 B54 B55 B55.1 B99 C00 C18 C21.8 C50 C50.1 C53 C97 D00 D05 D06 D09 "
            + "D10 D12 D12.6 D36 D37 D48 D49 D56 D56.0 D56.1 D56.2 D56.3 D56.4 D57.0 D57.1 D57.2 D57.3 D59.5 D61.9 D66 D67 D68 D68.0 "
            + "D68.1 D68.2 D68.3 D69.3 D76.0 D79 D80 D84.9 D85 E00 E07 E07.9 E08 E09 E10 E10.9 E14 E14.9 E15 E53.1 E74.0 E75.2 E76.0 "
            + "E76.1 E76.2 E76.3 E80.2 E83.0 E84.8 E85.0 E88.0 F00 F20.0 F99 G12 G12.2 G12.21 G29 G30 G31 G32 G33 G35 G36 G37 G40 "
            + "G40.3 G40.4 G41 G80 G80.9 G81 G93.4 H39 H40 H42 I00 I02 I05 I09 I10 I13 I14 I15 I20 I21 I21.9 I22 I23 I24 I25 I25.2 "
            + "I26 I27.0 I34 I37 I38 I44 I45 I46 I47 I49 I50 I59 I60 I63.9 I64 I65 J39 J40 J45.0 J47 J84.0 J84.1 J84.8 J84.9 K19 K20 "
            + "K22 K25 K29 K31 K50 K51 K52 K69 K70 K70.3 K73 K74 K74.6 K75 K76 K77 L10 L13.0 L13.1 M00 M08.2 M12 M12.3 M12.31 M25 M26 "
            + "M29 M30 M30.3 M31.3 M31.4 M31.8 M32 M32.1 M33 M33.21 M35.2 M35.3 M36 M39 M40 M54 N00 N08 N11 N18 N18.5 N40 N60 N79 N80 "
            + "N98 O24 P27.0 P27.1 Q00 Q20 Q21.0 Q28 Q29 Q78.0 Q80 Q81 Q99 Z20 Z21 Z22").split(" "));

    private final Draws draws;

    Diseases(Draws draws) {
        this.draws = draws;
    }

    void addTo(Life life) {
        int conditions = draws.of(0, 0, 0, 1, 1, 2, 3);
        for (int i = 0; i < conditions; i++) {
            Icd10 code = i > 0 && draws.chance(5) ? life.conditions.get(0).icd10() : code();
            life.conditions.add(new Condition(code, diagnosedOn(life.asOf), draws.chance(50), draws.chance(20)));
        }
        if (draws.chance(15)) {
            life.riskFactors.add(draws.of(RiskFactor.values()));
        }
        if (draws.chance(35)) {
            life.services = draws.chance(3) ? List.of() : IntStream.range(0, draws.between(1, 4))
                    .mapToObj(i -> new ServiceRequest(draws.of(ServiceType.values()), diseaseAsked(life))).toList();
        }
    }

    private Icd10 code() {
        return draws.chance(90)
                ? Icd10.of(draws.of(CODES))
                : Icd10.of((char) draws.between('A', 'Z') + "%02d.%d".formatted(draws.between(0, 99), draws.between(0, 9)));
    }

    /** Near six months or one year before asOf, where the acute diseases leave the list; or any day; or none. */
    private @Nullable LocalDate diagnosedOn(LocalDate asOf) {
        return switch (draws.between(0, 4)) {
            case 0 -> null;
            case 1 -> draws.near(asOf.minusMonths(6));
            case 2 -> draws.near(asOf.minusYears(1));
            case 3 -> asOf.minusDays(draws.between(0, 5));
            default -> asOf.minusDays(draws.between(0, 4000));
        };
    }

    private @Nullable Icd10 diseaseAsked(Life life) {
        if (draws.chance(50)) {
            return null;
        }
        return life.conditions.isEmpty() || draws.chance(30) ? code() : draws.of(life.conditions).icd10();
    }
}
