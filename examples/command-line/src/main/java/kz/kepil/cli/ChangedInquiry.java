package kz.kepil.cli;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import kz.kepil.api.inquiry.Inquiry;
import kz.kepil.api.inquiry.InvalidInquiryException;
import kz.kepil.api.json.InquiryReader;
import kz.kepil.api.json.InquiryWriter;

/**
 * An inquiry as JSON, with changes as the command line writes them; the strict reader has the last word. Not thread-safe.
 */
final class ChangedInquiry {

    private static final Pattern PATH = Pattern.compile("(\\$\\.)?\\w+(\\[\\d{1,4}])*(\\.\\w+(\\[\\d{1,4}])*)*");
    private static final Pattern JSON = Pattern.compile("[\\[{\"].*|true|false|null", Pattern.DOTALL);
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectNode root;

    ChangedInquiry(Inquiry inquiry) {
        try {
            root = (ObjectNode) MAPPER.readTree(InquiryWriter.write(inquiry));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Puts a value where a path leads; {@code path=value}. */
    void set(String change) {
        String[] parts = change.split("=", 2);
        if (parts.length < 2 || !PATH.matcher(parts[0]).matches()) {
            throw new Complaint("change.malformed", change);
        }
        JsonPointer pointer = JsonPointer.compile(
                "/" + parts[0].replaceFirst("^\\$\\.", "").replace("[", "/").replace("]", "").replace('.', '/'));
        JsonNode value = value(parts[1]);
        try {
            if (parts[0].endsWith("]")) {
                ArrayNode list = root.withArray(pointer.head(), OverwriteMode.NULLS, true);
                while (list.size() <= pointer.last().getMatchingIndex()) {
                    list.addNull();
                }
                list.set(pointer.last().getMatchingIndex(), value);
            } else {
                parent(pointer).set(pointer.last().getMatchingProperty(), value);
            }
        } catch (UnsupportedOperationException somethingElseIsThere) {
            throw new Complaint("change.leads-nowhere", change);
        }
    }

    private ObjectNode parent(JsonPointer pointer) {
        return pointer.head().matches() ? root : root.withObject(pointer.head(), OverwriteMode.NULLS, true);
    }

    /** Adds a circumstance: a JSON object, or {@code TYPE[,from][,attribute=value…]}, by default from the day of the inquiry on. */
    void addCircumstance(String circumstance) {
        JsonNode added;
        if (circumstance.startsWith("{")) {
            added = value(circumstance);
        } else {
            ObjectNode parts = MAPPER.createObjectNode();
            added = parts;
            parts.set("from", root.get("asOf"));
            String[] words = circumstance.split(",");
            for (int i = 0; i < words.length; i++) {
                String[] pair = words[i].split("=", 2);
                if (i == 0) {
                    parts.put("type", words[i]);
                } else if (pair.length == 2) {
                    parts.set(pair[0], value(pair[1]));
                } else if (i == 1) {
                    parts.put("from", words[i]);
                } else {
                    throw new Complaint("change.no-attribute", words[i], circumstance);
                }
            }
        }
        root.withArray("/person/circumstances").add(added);
    }

    /** What looks like JSON is JSON; anything else is a text, which is how JSON writes dates and constants. */
    private static JsonNode value(String text) {
        if (!JSON.matcher(text).matches()) {
            return MAPPER.getNodeFactory().textNode(text);
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new Complaint("change.not-json", text);
        }
    }

    Inquiry read(InquiryReader reader) throws InvalidInquiryException {
        return reader.read(root.toString());
    }
}
