package kz.kepil.engine.corridor;

import java.util.List;
import kz.kepil.api.verdict.ConditionVerdict;
import kz.kepil.api.verdict.Dental;
import kz.kepil.api.verdict.ScreeningVerdict;
import kz.kepil.api.verdict.TmkkkScope;

/** All that services rest on and that can differ between completions of one inquiry (spec 11). */
record CareBasis(TmkkkScope scope, boolean insured, List<ConditionVerdict> diseases, Dental dental, List<ScreeningVerdict> screenings) {
}
