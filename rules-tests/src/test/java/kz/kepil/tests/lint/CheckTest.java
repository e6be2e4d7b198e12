package kz.kepil.tests.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check sees what it is there for: a good file with one thing spoilt is complained about. */
class CheckTest {

    private static final String GOOD = """
            package kz.kepil.pack.sample;

            import kz.kepil.api.inquiry.LegalStatus;
            import kz.kepil.engine.fact.Patient;
            import static kz.kepil.api.verdict.Payer.*;
            import static kz.kepil.engine.fact.Situation.DISABILITY;
            import static kz.kepil.engine.fact.Consequences.insuredBy;

            rule "SI-05 Kandas, not working, in the first year"
                @id("SI-05.first-year")
                @kk("Бірінші жыл")
                @ru("Первый год")
                @act("law-405-v art. 26")
                @source("S1")
            when
                $p : Patient( inSystem, law < 20230101, legalStatus in ( LegalStatus.KANDAS ), age >= 100, !working || pregnant )
            then
                insuredBy( $p, STATE, $p.lastDayOfStatusYear( 1 ) );
            end

            rule "SI-05 Kandas, not working"
                @id("SI-05.not-working")
                @kk("Жұмыс істемейтін")
                @ru("Не работает")
                @act("law-405-v art. 26")
                @source("S0, L1")
            when
                $p : Patient( law >= 20230101, kandas == true, lists not contains "glaucoma" )
            then
                insuredBy( $p, STATE, $p.lastDayOf( DISABILITY ) );
            end
            """;
    private static final String FIRST_PATTERN = GOOD.lines().filter(line -> line.contains("20230101")).findFirst().orElseThrow().strip();
    private static final String FIRST_CALL = "insuredBy( $p, STATE, $p.lastDayOfStatusYear( 1 ) );";

    /** What to replace in the good file by what, and a part of the complaint that is then expected. */
    private record Spoilt(Check check, String what, String by, String complaint) {
    }

    private static List<Spoilt> spoilt() {
        return Stream.of(
                spoiltFiles(), spoiltNames(), spoiltMetadata(), spoiltRules(), spoiltPatterns(), spoiltConsequences(), spoiltPacks())
                .flatMap(List::stream).toList();
    }

    private static List<Spoilt> spoiltFiles() {
        String top = "import kz.kepil.engine.fact.Patient;\n";
        List<Spoilt> spoilt = new ArrayList<>(List.of(
                new Spoilt(Check.PACKAGE, "pack.sample", "pack.example", "sample.drl:1: the package is kz.kepil.pack.example"),
                new Spoilt(Check.IMPORTS, top, top + "import kz.kepil.engine.fact.Ledger;\n",
                        "sample.drl:5: the import kz.kepil.engine.fact.Ledger is not used"),
                new Spoilt(Check.IMPORTS, top, top + "import java.util.*;\n", "is not that of one class"),
                new Spoilt(Check.IMPORTS, top, top + "import kz.kepil.engine.fact.PersonOnNight;\n", "is not that of one class"),
                new Spoilt(Check.IMPORTS, "Payer.*", "Obligor.*", "Obligor.* is not used"),
                new Spoilt(Check.IMPORTS, "Situation.DISABILITY", "Situation.EMPLOYEE", "EMPLOYEE is not used"),
                new Spoilt(Check.IMPORTS, "Situation.DISABILITY", "Situation.ABILITY", "names nothing that there is"),
                new Spoilt(Check.IMPORTS, "fact.Situation.DISABILITY", "fact.Situations.DISABILITY", "names nothing that there is")));
        for (String other : List.of("global java.util.List out;", "function int one() { return 1; }", "declare Foo a : int end",
                "declare enum Foo A; end", "query foo() Patient() end", "declare entry-point foo end", "salience 10",
                "declare window Foo Patient() over window:length(1) end", "dialect \"mvel\"", "import accumulate foo.Bar baz;")) {
            spoilt.add(new Spoilt(Check.ONLY_RULES, top, top + other + "\n", "is not wanted"));
        }
        return spoilt;
    }

    private static List<Spoilt> spoiltNames() {
        return Stream.of("Kandas, not working", "SI-05", "SI05 Kandas", "si-05 Kandas", "SI-05: Kandas", "SI-A-5 Kandas")
                .map(name -> new Spoilt(Check.RULE_NAME, "SI-05 Kandas, not working, in the first year", name,
                        "sample.drl:9: \"" + name + "\": expected a name"))
                .toList();
    }

    private static List<Spoilt> spoiltMetadata() {
        return List.of(
                new Spoilt(Check.METADATA,
                        "@kk(\"Бірінші жыл\")\n", "\n", "sample.drl:9: \"SI-05 Kandas, not working, in the first year\": @kk is missing"),
                new Spoilt(Check.METADATA, "@id(\"SI-05.first-year\")\n", "\n",
                        "sample.drl:9: \"SI-05 Kandas, not working, in the first year\": @id is missing"),
                new Spoilt(Check.ID, "SI-05.first-year", "SI-06.first-year",
                        "sample.drl:9: \"SI-05 Kandas, not working, in the first year\": the id \"SI-06.first-year\" is neither SI-05 nor"),
                new Spoilt(Check.ID, "SI-05.first-year", "SI-05.First_Year", "is neither SI-05 nor"),
                new Spoilt(Check.ID, "SI-05.first-year", "SI-05x", "is neither SI-05 nor"),
                new Spoilt(Check.METADATA, "@ru(\"Первый год\")\n", "\n", "@ru is missing"),
                new Spoilt(Check.METADATA, "@act(\"law-405-v art. 26\")\n", "\n", "@act is missing"),
                new Spoilt(Check.METADATA, "@source(\"S1\")\n", "\n", "@source is missing"),
                new Spoilt(Check.METADATA, "@source(\"S1\")", "@source(S1)", "@source needs a text in quotes"),
                new Spoilt(Check.METADATA, "@source(\"S1\")", "@source", "@source needs a text in quotes"),
                new Spoilt(Check.METADATA, "@source(\"S1\")", "@source(\"S1\") @source(\"S1\")", "@source stands here twice"),
                new Spoilt(Check.METADATA, "@source(\"S1\")", "@source(\"S1\") @since(\"2020\")", "@since is not known"),
                new Spoilt(Check.METADATA, "law-405-v art. 26", " ", "@act is blank"),
                new Spoilt(Check.METADATA, "Бірінші жыл", "First year", "@kk is not written in Cyrillic"),
                new Spoilt(Check.METADATA, "Первый год", "First year", "@ru is not written in Cyrillic"),
                new Spoilt(Check.SOURCES, "@source(\"S1\")", "@source(\"S1 S0\")", "the source \"S1 S0\" is not known"),
                new Spoilt(Check.SOURCES, "@source(\"S1\")", "@source(\"S1, S5\")", "the source \"S5\" is not known"));
    }

    private static List<Spoilt> spoiltRules() {
        List<Spoilt> spoilt = new ArrayList<>();
        for (String attribute : List.of("salience 10", "agenda-group \"a\"", "no-loop", "lock-on-active", "dialect \"mvel\"",
                "ruleflow-group \"a\"", "activation-group \"a\"", "auto-focus", "enabled false", "duration 1",
                "date-effective \"01-Jan-2022\"", "date-expires \"01-Jan-2022\"", "timer ( 1 )")) {
            spoilt.add(new Spoilt(Check.NO_ATTRIBUTES, "@source(\"S1\")\n", "@source(\"S1\")\n" + attribute + "\n",
                    "the attribute " + attribute.split(" ")[0] + " is not wanted"));
        }
        spoilt.add(new Spoilt(Check.NO_ATTRIBUTES, "in the first year\"",
                "in the first year\" extends \"SI-05 Kandas, not working\"", "a rule extends no other"));
        for (String condition : List.of("", "eval( true )", "not Patient()", "exists Patient()",
                "$p : Patient() or $q : Patient()", "forall( Patient() Patient() )",
                "$p : Patient() $q : Patient()", "$p : Patient() eval( true )", "$p : Patient() not Patient()",
                "$p : Patient() if ( true ) do[foo]")) {
            spoilt.add(new Spoilt(Check.ONE_PATTERN, FIRST_PATTERN, condition, "expected exactly one pattern"));
        }
        for (String condition : List.of("$p : Patient() from $x", "accumulate( Patient( $a : age ); $p : sum( $a ) )",
                "$p : Patient() over window:length( 3 )", "$p := Patient()",
                "$p : Patient() from entry-point x", "?foo( $p; )")) {
            spoilt.add(new Spoilt(Check.ONE_PATTERN, FIRST_PATTERN, condition, "expected a plain pattern"));
        }
        spoilt.add(new Spoilt(Check.ONE_PATTERN, FIRST_PATTERN, "Patient( pregnant )", "expected one variable"));
        spoilt.add(new Spoilt(Check.ONE_PATTERN, FIRST_PATTERN, "$p : Patient( $a : age )", "expected one variable"));
        spoilt.add(new Spoilt(Check.ONE_PATTERN, FIRST_PATTERN, "$p : kz.kepil.engine.fact.Patient()", "is not imported"));
        return spoilt;
    }

    private static List<Spoilt> spoiltPatterns() {
        List<Spoilt> spoilt = new ArrayList<>();
        for (String constraint : List.of("sleeping", "this == null", "age + 1 > 3", "getAge() > 3", "working()", "$x == 3",
        "age > $p.age",
                "age matches \"1.\"", "legalStatus == \"KANDAS\"", "lists == \"KANDAS\"", "legalStatus == LegalStatus.KANDASS",
                "legalStatus == KANDAS", "legalStatus == kz.kepil.api.inquiry.LegalStatus.KANDAS", "legalStatus.name == null",
                "age % 2 == 0", "legalStatus memberOf $x")) {
            spoilt.add(new Spoilt(Check.CONSTRAINTS, "!working || pregnant", constraint, "sample.drl:16: \""));
        }
        for (String law : List.of("law <= 20230101", "law > 20230101", "law == 20230101", "20230101 > law", "law < 2023010",
                "law < 20230101 || pregnant", "!( law < 20230101 )", "law != 20230101")) {
            spoilt.add(new Spoilt(Check.LAW, "law < 20230101", law, "sample.drl:16: \"" + law + "\": expected law"));
        }
        spoilt.add(new Spoilt(Check.LAW, "law < 20230101", "law < 20230229", "\"20230229\" is not a day"));
        spoilt.add(new Spoilt(Check.LAW, "law < 20230101", "law < 20230101, law < 20240101", "two last days"));
        for (String number : List.of("101", "4250", "2.5", "5L", "0x10", "99999999999")) {
            spoilt.add(new Spoilt(Check.NUMBERS, "age >= 100", "age >= " + number, "the number " + number));
        }
        spoilt.add(new Spoilt(Check.NUMBERS, "StatusYear( 1 )", "StatusYear( 365 )", "the number 365"));
        return spoilt;
    }

    private static List<Spoilt> spoiltConsequences() {
        List<Spoilt> spoilt = new ArrayList<>();
        for (String consequence : List.of("", "insuredBy( $p, STATE ); insuredBy( $p, STATE );",
                "if ( $p.isWorking() ) insuredBy( $p, STATE );", "insuredBy( $p, $p.isWorking() ? STATE : EXEMPT );",
                "insuredBy( $p, STATE, new java.util.Date() );", "insuredBy( $p, STATE, null );", "int x = 3;",
                "insuredBy( $p, STATE, $p.lastDayOfStatusYear( 1 + 1 ) );",
                "$p.setMams( true );", "insuredBy( $p, STATE, $p.lastDayOfYear().plusDays( 1 ) );", "insuredBy( $p, STATE, \"text\" );",
                "kz.Foo.insuredBy( $p );",
                "insuredBy( STATE );", "insuredBy( $p, STATE ); // and more")) {
            spoilt.add(new Spoilt(Check.CONSEQUENCE, FIRST_CALL, consequence, "that is one call of a recording word"));
        }
        spoilt.add(new Spoilt(Check.CONSEQUENCE, FIRST_CALL, "update( $p );", "update is not imported by its name"));
        spoilt.add(new Spoilt(Check.CONSEQUENCE, "Consequences.insuredBy", "Consequences.*", "insuredBy is not imported by its name"));
        spoilt.add(new Spoilt(Check.CONSEQUENCE, FIRST_CALL, "insuredBy( $p, STATE, $q.lastDayOfYear() );", "speaks of"));
        spoilt.add(new Spoilt(Check.CONSEQUENCE, FIRST_CALL, FIRST_CALL + "\nthen[other]\n" + FIRST_CALL, "one consequence"));
        return spoilt;
    }

    private static List<Spoilt> spoiltPacks() {
        return List.of(
                new Spoilt(Check.UNIQUE_NAMES, ", in the first year\"", "\"", "the same name as in sample.drl:9"),
                new Spoilt(Check.UNIQUE_IDS, "SI-05.not-working", "SI-05.first-year",
                        "sample.drl:21: \"SI-05 Kandas, not working\": the same id as in sample.drl:9"),
                new Spoilt(Check.UNIQUE_TEXTS, "Жұмыс істемейтін", "Бірінші жыл", "the same @kk as in sample.drl:9"),
                new Spoilt(Check.UNIQUE_TEXTS, "Не работает", "Первый год", "the same @ru as in sample.drl:9"),
                new Spoilt(Check.PERIODS, "law >= 20230101", "law >= 20230102",
                        "sample.drl:21: \"SI-05 Kandas, not working\": no rule of SI-05 is in force from 20230101 up to 20230102"),
                new Spoilt(Check.PERIODS, "law >= 20230101", "law >= 20230101, law < 20230101", "never in force"));
    }

    private static List<Complaint> complaints(Check check, String drl) {
        return check.on(List.of(DrlFile.parse("sample.drl", drl)));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGoodIsNotComplainedAbout(Check check) {
        assertThat(complaints(check, GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void whatIsSpoiltIsComplainedAbout(Spoilt spoilt) {
        String drl = GOOD.replace(spoilt.what(), spoilt.by());
        assertThat(drl).isNotEqualTo(GOOD);
        assertThat(complaints(spoilt.check(), drl)).extracting(Complaint::toString)
                .anySatisfy(complaint -> assertThat(complaint).contains(spoilt.complaint()));
    }

    @Test
    void everyCheckIsTried() {
        Set<Check> tried = spoilt().stream().map(Spoilt::check).collect(Collectors.toSet());
        assertThat(tried).containsExactlyInAnyOrder(Check.values());
    }

    @Test
    void aTextThatIsNeitherAListNorACodeIsComplainedAbout() {
        String drl = GOOD.replace("lists not contains \"glaucoma\"",
                "lists contains \"glaucoma\", lists not contains \"glaukoma\", lists contains \"SI-05\"");
        List<Complaint> complaints = new ArrayList<>();
        PackChecks.texts(List.of(DrlFile.parse("sample.drl", drl)), Set.of("glaucoma"), complaints::add);
        assertThat(complaints).extracting(Complaint::toString).singleElement().asString()
                .startsWith("sample.drl:21: ").contains("\"glaukoma\" is neither");
    }

    @Test
    void namesAreComparedAcrossFiles() {
        List<DrlFile> twice = List.of(DrlFile.parse("one.drl", GOOD), DrlFile.parse("other.drl", GOOD));
        assertThat(Check.UNIQUE_NAMES.on(twice)).extracting(Complaint::file).containsExactly("other.drl", "other.drl");
    }
}
