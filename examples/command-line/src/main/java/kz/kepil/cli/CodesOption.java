package kz.kepil.cli;

import picocli.CommandLine.Option;

/** The option by which codes are told, too; most readers do without. */
final class CodesOption {

    @Option(names = "--codes", description = "Tells the codes of the rules and the places in the inquiry, too.")
    private boolean codes;

    boolean isOn() {
        return codes;
    }
}
