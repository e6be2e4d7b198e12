package kz.kepil.engine.rules;

import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * Where Drools is entered. Drools looks for its parts through the context class loader of whichever thread first needs one, and
 * remembers for ever what it did not find. So it is entered with the loader that sees it, whatever the thread's own is.
 */
final class Drools {

    private static final ClassLoader HOME = Drools.class.getClassLoader();

    private Drools() {
    }

    /**
     * Makes a rule base of a compiled model. {@code KieServices} would do the same, but belongs to the compiler.
     *
     * @param model the model
     * @return the rule base, which does not change any more
     */
    static KieBase rules(Model model) {
        return inside(() -> {
            KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(null, HOME);
            configuration.setOption(KieBaseMutabilityOption.DISABLED);
            KiePackagesBuilder packages = new KiePackagesBuilder(configuration);
            packages.addModel(model);
            InternalKnowledgeBase rules = KnowledgeBaseFactory.newKnowledgeBase(model.getPackageName(), configuration);
            rules.addPackages(packages.build().getKiePackages());
            return rules;
        });
    }

    /**
     * Works with Drools.
     *
     * @param work the work
     * @param <T> what it results in
     * @return its result
     */
    static <T> T inside(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        if (own == HOME) {
            return work.get();
        }
        thread.setContextClassLoader(HOME);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}
