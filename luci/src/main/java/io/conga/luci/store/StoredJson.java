package io.conga.luci.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values that the database keeps as JSON text: it never looks inside them. */
@Component
public final class StoredJson {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};

    private final JsonMapper json;

    public StoredJson(JsonMapper json) {
        // Not strict: what an older luci wrote must stay readable.
        this.json = json.rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public String write(Object value) {
        return json.writeValueAsString(value);
    }

    public @Nullable String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    public <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }

    public List<String> strings(String text) {
        return json.readValue(text, STRINGS);
    }

    public Map<String, String> pairs(String text) {
        return json.readValue(text, PAIRS);
    }
}
