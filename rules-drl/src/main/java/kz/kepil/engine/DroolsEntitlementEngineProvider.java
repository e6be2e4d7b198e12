package kz.kepil.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.InvalidPackException;
import kz.kepil.api.PackProblem;
import kz.kepil.api.RuleBook;
import kz.kepil.api.spi.EntitlementEngineProvider;
import kz.kepil.engine.corridor.Corridor;
import kz.kepil.engine.data.FolderFiles;
import kz.kepil.engine.data.PackData;
import kz.kepil.engine.pack.Pack;
import kz.kepil.engine.rules.CompilerOfRules;
import kz.kepil.engine.rules.IncrementalCompiler;
import kz.kepil.engine.rules.check.PackCheck;

/** Makes engines that fire the built-in rules, or those of a folder, with Drools. */
public final class DroolsEntitlementEngineProvider implements EntitlementEngineProvider {

    /** For {@link java.util.ServiceLoader}. */
    public DroolsEntitlementEngineProvider() {
    }

    @Override
    public EntitlementEngine create() {
        return new DroolsEntitlementEngine(Pack.builtIn(Corridor.stages()));
    }

    @Override
    public EntitlementEngine create(Path folder) throws IOException {
        return of(pack(folder));
    }

    /**
     * An engine that judges by a pack.
     *
     * @param pack the pack
     * @return the engine
     */
    public static EntitlementEngine of(Pack pack) {
        return new DroolsEntitlementEngine(pack);
    }

    /**
     * An engine that judges by a pack whose rules are told from elsewhere.
     *
     * @param pack the pack
     * @param catalogue its rules, or those of a pack from which it was made by a change; asked when somebody asks for rules
     * @return the engine
     */
    public static EntitlementEngine of(Pack pack, Supplier<RuleBook> catalogue) {
        return new DroolsEntitlementEngine(pack, catalogue);
    }

    /**
     * The pack of a folder.
     *
     * @param folder the folder
     * @return the pack, freshly checked, and compiled where its rules are not those that are built in
     * @throws InvalidPackException when something is wrong with it
     * @throws IOException when the folder cannot be read
     */
    public static Pack pack(Path folder) throws IOException {
        return pack(folder, compiler());
    }

    /**
     * The pack of a folder that is edited.
     *
     * @param folder the folder
     * @param compiler compiles what it does not know yet of the rules
     * @return the pack, freshly checked
     * @throws InvalidPackException when something is wrong with it
     * @throws IOException when the folder cannot be read
     */
    public static Pack pack(Path folder, IncrementalCompiler compiler) throws IOException {
        FolderFiles files = FolderFiles.read(Objects.requireNonNull(folder, "folder"));
        PackCheck.Result checked = PackCheck.of(files, RulesCheck.facts());
        if (!checked.problems().isEmpty()) {
            throw new InvalidPackException(checked.problems());
        }
        CompilerOfRules.require();
        return Pack.of(Corridor.stages(), files::open, compiler.compile(checked.rules()));
    }

    /** {@return a compiler that knows the rules that are built in} */
    public static IncrementalCompiler compiler() {
        return new IncrementalCompiler(rules().collect(Collectors.toMap(file -> file,
                file -> PackCheck.plain(new String(Pack.builtIn(file), StandardCharsets.UTF_8)))));
    }

    private static Stream<String> rules() {
        return RulesCheck.facts().keySet().stream().map(stage -> stage + ".drl");
    }

    @Override
    public List<PackProblem> check(Path folder) throws IOException {
        return PackCheck.of(FolderFiles.read(Objects.requireNonNull(folder, "folder")), RulesCheck.facts()).problems();
    }

    @Override
    public void copyBuiltIn(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        List<String> names = Stream.concat(rules(), PackData.files().stream()).sorted().toList();
        for (String name : names) {
            if (Files.exists(folder.resolve(name))) {
                throw new FileAlreadyExistsException(folder.resolve(name).toString());
            }
        }
        Files.createDirectories(folder);
        for (String name : names) {
            Files.write(folder.resolve(name), Pack.builtIn(name));
        }
    }
}
