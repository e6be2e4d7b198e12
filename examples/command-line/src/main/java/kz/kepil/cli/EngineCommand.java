package kz.kepil.cli;

import java.util.concurrent.Callable;
import kz.kepil.api.EntitlementEngine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: where it reads and writes, the engine, and the option for the language. */
abstract class EngineCommand implements Callable<Integer> {

    @ParentCommand
    private Kepil kepil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LanguageOption language;

    final Terminal terminal() {
        return kepil.terminal();
    }

    final EntitlementEngine engine() {
        return kepil.engine();
    }

    final Labels labels() {
        return language.labels();
    }

    final CommandSpec spec() {
        return spec;
    }

    final ParameterException wrongUsage(Complaint complaint) {
        return new ParameterException(spec.commandLine(), complaint.getMessage(), complaint);
    }
}
