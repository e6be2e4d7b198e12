package kz.kepil.tests.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The rules of style. Each looks at all files of a pack. */
enum Check {
    /** The package is named after the file. */
    PACKAGE(ofFiles(FileChecks::packageName)),
    /** There is nothing but imports and rules: no globals, functions, types, queries. */
    ONLY_RULES(ofFiles(FileChecks::onlyRules)),
    /** Every import is of a class or member that exists, by its name, and is used. */
    IMPORTS(ofFiles(FileChecks::imports)),
    /** A rule's name is its code and a sentence. */
    RULE_NAME(ofRules(RuleChecks::name)),
    /** The texts, the act and the sources stand with the rule, quoted. */
    METADATA(ofRules(RuleChecks::metadata)),
    /** The id is the rule's code, or the code and a word. */
    ID(ofRules(RuleChecks::id)),
    /** The sources are those of the specification. */
    SOURCES(ofRules(RuleChecks::sources)),
    /** No salience, no agenda group, no attribute at all. */
    NO_ATTRIBUTES(ofRules(RuleChecks::noAttributes)),
    /** A rule looks at one fact and binds it to one variable: no eval, not, exists, forall, or, from, accumulate. */
    ONE_PATTERN(ofRules(RuleChecks::onePattern)),
    /** Constraints compare properties of the fact with constants or with each other. */
    CONSTRAINTS(ofPatterns(PatternChecks::constraints)),
    /** {@code law} is compared with a day by {@code >=} or {@code <}. */
    LAW(ofPatterns(PatternChecks::law)),
    /** No money, no rates, no ceilings. */
    NUMBERS(ofRules(RuleChecks::numbers)),
    /** The consequence records one finding. */
    CONSEQUENCE(ofRules(RuleChecks::consequence)),
    /** No two rules of the pack have one name. */
    UNIQUE_NAMES(PackChecks::uniqueNames),
    /** No two rules of the pack have one id. */
    UNIQUE_IDS(PackChecks::uniqueIds),
    /** Rules of one code say different sentences, in every language. */
    UNIQUE_TEXTS(PackChecks::uniqueTexts),
    /** Between the periods of the rules of one code there is no hole. */
    PERIODS(PackChecks::periods);

    private interface PackCheck {
        void on(List<DrlFile> files, Consumer<Complaint> complaints);
    }

    private interface FileCheck {
        void on(DrlFile file, Consumer<Complaint> complaints);
    }

    private interface RuleCheck {
        void on(DrlFile file, RuleDescr rule, Consumer<String> complaints);
    }

    private interface PatternCheck {
        void on(DrlFile file, PatternDescr pattern, Consumer<Complaint> complaints);
    }

    private final PackCheck check;

    Check(PackCheck check) {
        this.check = check;
    }

    private static PackCheck ofFiles(FileCheck check) {
        return (files, complaints) -> files.forEach(file -> check.on(file, complaints));
    }

    private static PackCheck ofRules(RuleCheck check) {
        return ofFiles((file, complaints) -> file.rules().forEach(rule ->
                check.on(file, rule, message -> complaints.accept(file.complaint(rule, '"' + rule.getName() + "\": " + message)))));
    }

    private static PackCheck ofPatterns(PatternCheck check) {
        return ofFiles((file, complaints) -> file.rules().forEach(rule -> {
            PatternDescr pattern = DrlFile.pattern(rule);
            if (pattern != null) {
                check.on(file, pattern, complaints);
            }
        }));
    }

    List<Complaint> on(List<DrlFile> files) {
        List<Complaint> complaints = new ArrayList<>();
        check.on(files, complaints::add);
        return complaints;
    }
}
