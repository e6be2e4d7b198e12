package kz.kepil.cli;

import java.util.function.Supplier;

/** Says something when whoever runs a command interrupts it (Ctrl-C). The system gives the exit code, 130. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /**
     * Begins to listen.
     *
     * @param terminal where it is said
     * @param words what is said; nothing when it is empty
     */
    static Interruption saying(Terminal terminal, Supplier<String> words) {
        Thread hook = new Thread(() -> {
            String said = words.get();
            if (!said.isEmpty()) {
                terminal.err().println("\n" + Terminal.printable(said));
                terminal.err().flush();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    /** Listens no longer. */
    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // It is told.
        }
    }
}
