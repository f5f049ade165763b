package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compares with a committed file; {@code -Dgolden.write=true} writes it anew, to be read in the diff. */
final class Golden {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Golden() {}

    static void check(Path file, Object value) throws IOException {
        String text = JSON.writeValueAsString(value) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("committed golden file; write it with -Dgolden.write=true")
                .exists();
        assertThat(text).as(file.toString()).isEqualTo(Files.readString(file));
    }

    static JsonMapper json() {
        return JSON;
    }

    /** What a golden file of a plan holds. */
    @JsonPropertyOrder({"intent", "known", "plan"})
    record Case(
            io.conga.planning.intent.Intent intent,
            io.conga.planning.known.Known known,
            io.conga.planning.plan.Plan plan) {}
}
