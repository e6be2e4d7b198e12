package kz.kepil.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/** The built-in rules with some DRL files edited and compiled anew. */
public final class EditedRules {

    private EditedRules() {
    }

    /**
     * Compiles.
     *
     * @param edited the texts of the edited files by their names
     * @return all rules
     */
    public static CompiledRules of(Map<String, String> edited) {
        if (edited.isEmpty()) {
            return CompiledRules.builtIn();
        }
        List<Model> models = new ArrayList<>(CompiledRules.builtInModels());
        models.addAll(RulesCompiler.models(edited));
        return CompiledRules.of(models);
    }
}
