package kz.kepil.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.kepil.api.inquiry.CircumstanceType;
import kz.kepil.api.inquiry.Icd10;
import kz.kepil.api.internal.Providers;
import kz.kepil.api.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Answers what medical care a person is entitled to on a day, who pays for it and why.
 *
 * <p>An engine is immutable and thread-safe: make one and share it. It has no clock, no network and no state between
 * calls; the same inquiry gives the same verdict, always.
 *
 * <p>It is put together from what can be asked. Code that asks for one of these alone takes that one, and is tested with a few
 * lines in place of an engine: an {@link Evaluator} judges, a {@link Forecaster} looks ahead, a {@link VerdictExplainer} says why, a
 * {@link Questionnaire} knows what to ask about unknown facts, a {@link ContributionCalculator} knows amounts; rules stand in a
 * {@link RuleBook}.
 */
public interface EntitlementEngine extends Evaluator, Forecaster, VerdictExplainer, Questionnaire, ContributionCalculator {

    /**
     * The engine found on the class path or module path beside this interface, with its built-in rules. The context class loader of the
     * thread does not matter and stays as it is; a failure is not remembered.
     *
     * @return a new engine; making one costs a few tenths of a second
     * @throws IllegalStateException when there is none; the artifact {@code kz.kepil:rules-drl} holds one
     */
    static EntitlementEngine create() {
        return Providers.provider().create();
    }

    /**
     * An engine by the rules of a folder, which are checked and compiled. What may stand there is said in docs/analyst.md; whatever else is
     * there is refused, and nothing of it is executed. {@link PackFolder} does more with such a folder, and a {@link ReloadableEngine} puts
     * its engine in the place of another.
     *
     * @param folder the folder of the pack
     * @return a new engine; making one costs seconds
     * @throws InvalidPackException when something is wrong in the pack, with all that is wrong
     * @throws IOException when the folder cannot be read
     * @throws IllegalStateException when there is no engine, or when the compiler of rules is missing; the message names what to add
     */
    static EntitlementEngine create(Path folder) throws IOException {
        return PackFolder.of(folder).engine();
    }

    /** {@return the name, version and hash of the pack by which this engine judges} */
    PackInfo pack();

    /**
     * The days whose law is known, both ends inclusive: the {@link #supportedDays()} of the {@link #strict()} engine. After its last day
     * verdicts are provisional, and after that of {@code supportedDays()} there are none. A program that watches over its last day, for
     * example once a day, learns in time that it needs a new version.
     *
     * @return the range
     */
    default DateRange knownDays() {
        return strict().supportedDays();
    }

    /** {@return this engine, refusing the days and months whose law is not known yet} */
    EntitlementEngine strict();

    /** {@return the catalogue: the book of all rules, sorted by id} */
    RuleBook rules();

    /** {@return the procedures around insurance (refunds, attachment, sanctions, status), by the same rules as the verdicts} */
    Procedures procedures();

    /**
     * What the law's lists call a disease, for whoever is told about it.
     *
     * @param code the disease
     * @return the name of the narrowest list or chronic group that holds the code and is not limited by age; else the title of the
     *     code's chapter of ICD-10; null when there is none
     */
    @Nullable Texts diseaseName(Icd10 code);

    /**
     * What the pack calls a type of circumstances, for whoever is told about it.
     *
     * @param type one of {@link #circumstanceTypes()}
     * @return its name in the middle of a sentence
     * @throws IllegalArgumentException when the pack has no such type
     */
    Texts circumstanceName(CircumstanceType type);

    /** {@return the lists of diseases that the law names and the chronic groups, in the pack's order} */
    List<DiseaseList> diseaseLists();
}
