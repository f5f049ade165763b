package io.conga.system.json;

import io.conga.system.exec.UnreadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of a tool as a tree. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * The tree of one JSON text.
     *
     * @throws UnreadableException where it is none
     */
    public static JsonNode parse(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree == null || tree.isMissingNode()) {
                throw new UnreadableException("it is empty");
            }
            return tree;
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new UnreadableException("it is not JSON, at column " + column);
        }
    }

    /**
     * The tree of one JSON object.
     *
     * @throws UnreadableException where it is none
     */
    public static JsonNode object(String text) {
        JsonNode tree = parse(text);
        if (!tree.isObject()) {
            throw new UnreadableException("it is not a JSON object");
        }
        return tree;
    }
}
