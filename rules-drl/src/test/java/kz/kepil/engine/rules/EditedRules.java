package kz.kepil.engine.rules;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.Model;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;

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
        KieFileSystem files = KieServices.get().newKieFileSystem();
        edited.forEach((name, text) -> files.write("src/main/resources/kz/kepil/pack/" + name, text));
        KieBuilder builder = KieServices.get().newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (!builder.getResults().getMessages().isEmpty()) {
            throw new IllegalArgumentException(builder.getResults().toString());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        ClassLoader loader = new ClassLoader(EditedRules.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = module.getBytes(name.replace('.', '/') + ".class");
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        String list = module.getFileNames().stream().filter(name -> name.endsWith("drools-model")).findFirst().orElseThrow();
        List<Model> models = new ArrayList<>(CompiledRules.builtInModels());
        models.addAll(CompiledRules.models(new ByteArrayInputStream(Objects.requireNonNull(module.getBytes(list))), loader));
        return CompiledRules.of(models);
    }
}
