package io.conga.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes results.json, and report.md from the same rows. */
final class Report {

    private final Path folder;

    Report(Path folder) {
        this.folder = folder;
    }

    void write(List<Row> rows) throws IOException {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("results.json"), json.writeValueAsString(rows) + "\n");
        var text = new StringBuilder("""
                # Bench

                `./conga bench` measures Conga beside its peers, on the same nodes and in the same run, and writes this page and `results.json`.
                A target is the largest ratio ours / peer that was asked for; a missed one stays here with its reason.

                | What | Ours | Peer | | Ratio | Target | Met |
                |---|---|---|---|---|---|---|
                """);
        for (Row row : rows) {
            text.append("| %s | %s %s | %s %s | %s | %s | %s | %s |%n"
                    .formatted(
                            row.name(),
                            row.ours(),
                            row.unit(),
                            row.peer(),
                            row.unit(),
                            row.peerName(),
                            row.ratio(),
                            row.target(),
                            row.met() ? "yes" : "**no**"));
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
        Files.writeString(folder.resolve("report.md"), text.toString());
    }
}
