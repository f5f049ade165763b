package io.conga.system.storage;

import io.conga.protocol.storage.Signature;
import io.conga.system.exec.UnreadableException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads {@code wipefs --json}. */
public final class SignatureParser {

    private SignatureParser() {}

    /** Signatures in the order of their place. */
    public static List<Signature> parse(String text) {
        // Nothing found: an empty list with 2.38, no output at all with others.
        if (text.isBlank()) {
            return List.of();
        }
        return ToolJson.list(ToolJson.object(text), "signatures").stream()
                .map(SignatureParser::signature)
                .sorted((one, other) -> Long.compare(one.offset(), other.offset()))
                .toList();
    }

    private static Signature signature(JsonNode node) {
        String offset = ToolJson.required(node, "offset");
        try {
            return new Signature(
                    ToolJson.required(node, "type"),
                    Long.decode(offset),
                    ToolJson.text(node, "uuid"),
                    ToolJson.text(node, "label"));
        } catch (NumberFormatException none) {
            throw new UnreadableException("offset is no number: " + offset);
        }
    }
}
