package io.conga.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    @Test
    void whatWasMeasuredTakesThePlaceOfItsRowAndTheOthersStay() throws IOException {
        Files.writeString(folder.resolve("reasons.json"), "{\"slow\": \"It waits.\"}");
        Files.writeString(folder.resolve("results.json"), """
                [{"name": "kept", "ours": 1.0, "peer": 2.0, "peerName": "pcs", "unit": "s", "ratio": 0.5,
                  "target": 1.0, "met": true, "command": "x", "note": null},
                 {"name": "slow", "ours": 9.0, "peer": 1.0, "peerName": "pcs", "unit": "s", "ratio": 9.0,
                  "target": 1.0, "met": false, "command": "x", "note": null}]
                """);

        new Report(folder)
                .write(List.of(
                        Row.of("slow", 3, 1, "pcs", "s", 1, "y", "again"),
                        Row.of("unknown", 3, 1, "pcs", "s", 1, "y", "new")));

        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("| kept | 1.0 s | 2.0 s |", "| slow | 3.0 s |", "- **slow**: It waits.")
                .contains("- **unknown**: not found out yet")
                .doesNotContain("9.0");
        assertThat(Files.readString(folder.resolve("results.json"))).contains("\"kept\"", "\"reason\" : \"It waits.\"");
    }
}
