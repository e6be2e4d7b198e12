package kz.kepil.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file is about, told by its properties, so that whoever gives it to the wrong command learns of the right one. */
enum FileKind {

    RECORD("replay", "verdict", "inquiry"),
    INQUIRY("check", "person"),
    REFUND("refund", "bankDetailsCorrect"),
    SANCTION("sanction", "cases"),
    BASKET("compare", "items"),
    ATTACHMENT("attach", "date", "legalStatus");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String command;
    private final List<String> properties;

    /** A kind with the command that takes it and the properties that no kind before it has together. */
    FileKind(String command, String... properties) {
        this.command = command;
        this.properties = List.of(properties);
    }

    /** Refuses a file that is of another kind than this. */
    void check(String file, byte[] bytes, Labels labels) throws InputFile.UnreadableException {
        FileKind found = of(bytes);
        if (found != null && found != this) {
            throw new InputFile.UnreadableException(file, "file.other-kind", labels.of("file-kind", found), labels.of("file-kind", this),
                    "kepil " + found.command, file);
        }
    }

    private static @Nullable FileKind of(byte[] bytes) {
        try {
            JsonNode root = MAPPER.readTree(bytes);
            return Stream.of(values()).filter(kind -> kind.properties.stream().allMatch(root::has)).findFirst().orElse(null);
        } catch (IOException notJson) {
            return null;
        }
    }
}
