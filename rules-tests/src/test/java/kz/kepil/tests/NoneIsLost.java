package kz.kepil.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Counts the scenarios that ran, against the number that a folder of suites records. */
final class NoneIsLost {

    private final Path recorded;
    private final AtomicInteger executed = new AtomicInteger();

    NoneIsLost(Path folder) {
        this.recorded = folder.resolve("scenario-count.txt");
    }

    void ran() {
        executed.incrementAndGet();
    }

    /** The tests, and after them one that fails when too few ran. */
    Stream<DynamicNode> after(Stream<DynamicNode> tests) {
        return Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("none is lost", () -> {
            int number = number();
            assertThat(executed.get())
                    .as("scenarios that ran; %s were recorded.%nMaybe some were removed on purpose: then write the number into %s",
                            number, recorded)
                    .isGreaterThanOrEqualTo(number);
        })));
    }

    private int number() throws IOException {
        return Integer.parseInt(Files.readString(recorded).trim());
    }
}
