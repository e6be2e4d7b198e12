package kz.kepil.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.kepil.api.EntitlementEngine;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.json.InquiryReader;

/** The samples of the command line. */
final class Inquiries {

    static final EntitlementEngine ENGINE = EntitlementEngine.create();
    private static final Path SAMPLES = Path.of("..", "..", "examples", "inquiries");

    private Inquiries() {
    }

    static List<String> names() {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            return samples.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Inquiry sample(String name) {
        try {
            return InquiryReader.of(ENGINE).read(Files.readAllBytes(SAMPLES.resolve(name + ".json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
