package kz.kepil.api.json;

import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.Forecast;
import kz.kepil.api.Procedures;
import kz.kepil.api.RuleBook;
import kz.kepil.api.internal.json.ForecastForm;
import kz.kepil.api.internal.json.WrittenForm;

/**
 * Writes forecasts as JSON: the verdict in the lean form and, for each turning point, what changes, by which rules with their texts and
 * acts, and the steps with where, papers and how long. Immutable and thread-safe.
 */
public final class ForecastWriter {

    private final WrittenForm form;

    private ForecastWriter(WrittenForm form) {
        this.form = form;
    }

    /**
     * A writer.
     *
     * @param engine the engine that looks ahead
     * @return a writer
     */
    public static ForecastWriter of(EntitlementEngine engine) {
        return of(engine.rules(), engine.procedures());
    }

    /**
     * A writer.
     *
     * @param rules the rules by which the verdicts were found
     * @param procedures know how steps are taken
     * @return a writer
     */
    public static ForecastWriter of(RuleBook rules, Procedures procedures) {
        return new ForecastWriter(ForecastForm.of(rules, procedures));
    }

    /**
     * Writes a forecast on one line.
     *
     * @param forecast the forecast
     * @return a JSON object, as the schema {@code forecast} describes it
     * @throws IllegalArgumentException when it names a rule that the rule book does not have
     */
    public String write(Forecast forecast) {
        return form.write(forecast);
    }
}
