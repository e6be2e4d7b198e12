package kz.kepil.engine.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.inquiry.Circumstance;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.LegalStatus;
import kz.kepil.api.inquiry.Person;
import kz.kepil.api.inquiry.Sex;
import kz.kepil.api.verdict.TmkkkScope;
import kz.kepil.engine.fact.Finding.ScopeFound;

/** People by a law of its own, in which each situation has a circumstance of its name. */
public final class SituatedPeople {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final ScopeFound SCOPE = new ScopeFound(RuleName.of("RES-1", "RES-1 Citizen of Kazakhstan", 0), TmkkkScope.FULL, true);
    private static final Map<Situation, CircumstanceType> TYPES = Arrays.stream(Situation.values())
            .collect(Collectors.toMap(Function.identity(), each -> CircumstanceType.of("IN_" + each, Set.of())));
    private static final Situations DEFINITIONS = new Situations(TYPES.entrySet().stream().collect(Collectors.toMap(
            each -> each.getKey().name(), each -> List.of(new Situations.Condition(each.getValue(), List.of(), null, null)))));

    private SituatedPeople() {
    }

    /** A woman of 34 who is in some situations and in no others. */
    public static PersonOnDay in(Situation... situations) {
        Person person = Person.builder(LocalDate.of(1990, 1, 1), Sex.FEMALE, LegalStatus.CITIZEN)
                .circumstances(Stream.of(situations).map(each -> Circumstance.of(TYPES.get(each), DAY)).toList()).build();
        return new PersonOnDay(person, DAY, DAY, DEFINITIONS, SCOPE);
    }
}
