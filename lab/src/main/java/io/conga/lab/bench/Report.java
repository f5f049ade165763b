package io.conga.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes results.json, and report.md from the same rows. */
final class Report {

    private final Path folder;

    Report(Path folder) {
        this.folder = folder;
    }

    /** Rows that were measured now take the place of those of the same name; the others stay. */
    void write(List<Row> measured) throws IOException {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                // Rows of before the load was noted have none.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        Map<String, String> reasons =
                json.readValue(folder.resolve("reasons.json"), new TypeReference<Map<String, String>>() {});
        var byName = new LinkedHashMap<String, Row>();
        Path results = folder.resolve("results.json");
        if (Files.exists(results)) {
            json.readValue(results, new TypeReference<List<Row>>() {}).forEach(row -> byName.put(row.name(), row));
        }
        measured.forEach(row -> byName.put(row.name(), row.because(row.met() ? null : why(row, reasons))));
        List<Row> rows = List.copyOf(byName.values());
        Files.writeString(folder.resolve("results.json"), json.writeValueAsString(rows) + "\n");
        var text = new StringBuilder("""
                # Bench

                `./conga bench` measures Conga beside its peers, on the same nodes and in the same run, and writes this page and `results.json`.
                A target is the largest ratio ours / peer that was asked for; a missed one stays here with its reason.

                | What | Ours | Peer | | Ratio | Target | Met | Load |
                |---|---|---|---|---|---|---|---|
                """);
        for (Row row : rows) {
            text.append("| %s | %s %s | %s %s | %s | %s | %s | %s | %.1f |%n"
                    .formatted(
                            row.name(),
                            row.ours(),
                            row.unit(),
                            row.peer(),
                            row.unit(),
                            row.peerName(),
                            row.ratio(),
                            row.target(),
                            row.met() ? "yes" : "**no**",
                            row.load()));
        }
        text.append("\n## How each was measured\n\n");
        for (Row row : rows) {
            text.append("- **")
                    .append(row.name())
                    .append("**: `")
                    .append(row.command())
                    .append("`. ");
            text.append(row.note() == null ? "" : row.note()).append('\n');
        }
        List<Row> missed = rows.stream().filter(row -> !row.met()).toList();
        if (!missed.isEmpty()) {
            text.append("\n## Missed, and why\n\n");
            missed.forEach(row -> text.append("- **%s**: %s%n".formatted(row.name(), row.reason())));
        }
        Files.writeString(folder.resolve("report.md"), text.toString());
    }

    private static String why(Row row, Map<String, String> reasons) {
        return reasons.getOrDefault(row.name(), "not found out yet");
    }
}
