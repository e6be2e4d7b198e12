package kz.kepil.engine.rules;

/** Whether the compiler of rules is there; an embedder who judges by the built-in rules alone does without it. */
public final class CompilerOfRules {

    private static final String CLASS = "org.drools.model.codegen.ExecutableModelProject";

    private CompilerOfRules() {
    }

    /**
     * Requires the compiler.
     *
     * @throws IllegalStateException when it is missing
     */
    public static void require() {
        try {
            Class.forName(CLASS, false, CompilerOfRules.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The compiler of rules is missing, so no pack of a folder can be used."
                    + "\nMaybe the run-time dependency org.drools:drools-model-codegen is missing, in the version of drools-core.", missing);
        }
    }
}
