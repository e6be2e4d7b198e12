package kz.kepil.engine.rules;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.kepil.engine.data.PackException;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.KieFileSystemImpl;
import org.drools.compiler.kie.builder.impl.KieRepositoryImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.util.maven.support.ReleaseIdImpl;

/**
 * Compiles the rules of a folder as the build compiles those that are built in. It compiles whatever it is given: whoever calls it has
 * checked before that it is safe, and that there is a compiler ({@link CompilerOfRules}).
 */
public final class RulesCompiler {

    /** The repository of Drools knows what is compiled by its name, and there is one for all. */
    private static final ReleaseId NAME = new ReleaseIdImpl("kz.kepil", "pack", "1");
    private static final Object ONE_AT_A_TIME = new Object();

    private RulesCompiler() {
    }

    /**
     * Compiles.
     *
     * @param sources the texts of the DRL files by their names
     * @return the rules
     * @throws PackException when the compiler refuses them
     */
    public static CompiledRules compile(Map<String, String> sources) {
        return CompiledRules.of(models(sources));
    }

    /** The models of the files. */
    static List<Model> models(Map<String, String> sources) {
        Map<String, byte[]> classes;
        synchronized (ONE_AT_A_TIME) {
            classes = Drools.inside(() -> classes(sources));
        }
        byte[] list = classes.entrySet().stream().filter(file -> file.getKey().endsWith("/drools-model")).map(Map.Entry::getValue)
                .findAny().orElseThrow(() -> new PackException("No rules were compiled"));
        return CompiledRules.models(new ByteArrayInputStream(list), new RulesLoader(classes));
    }

    private static Map<String, byte[]> classes(Map<String, String> sources) {
        KieFileSystem files = new KieFileSystemImpl();
        files.generateAndWritePomXML(NAME);
        // In a folder named like its package each; otherwise Drools warns of every file.
        sources.forEach((name, text) ->
                files.write("src/main/resources/" + CompiledRules.packageOf(name.replaceFirst("\\.drl$", "")).replace('.', '/') + "/" + name, text));
        KieBuilderImpl builder = new KieBuilderImpl(files, RulesCompiler.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new PackException("The compiler refuses the rules: " + errors);
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> classes = new HashMap<>();
        module.getFileNames().forEach(name -> classes.put(name, Objects.requireNonNull(module.getBytes(name))));
        KieRepositoryImpl.INSTANCE.removeKieModule(NAME);
        return classes;
    }

    /** Knows the compiled classes of one pack. Those of another pack, the built-in among them, may have the same names. */
    private static final class RulesLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        RulesLoader(Map<String, byte[]> classes) {
            super(RulesCompiler.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(name.replace('.', '/') + ".class");
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
            }
        }
    }
}
