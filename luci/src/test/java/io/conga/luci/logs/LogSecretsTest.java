package io.conga.luci.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalQuery.Direction;
import io.conga.protocol.journal.LogSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in logs are blanked, counted, and can't be guessed by searching. */
class LogSecretsTest {

    private static JournalEntry entry(String message) {
        return new JournalEntry(
                "c",
                Instant.EPOCH,
                6,
                null,
                null,
                null,
                null,
                null,
                message,
                Map.of("MESSAGE", List.of(message), "_EXE", List.of("/bin/true")),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // As pacemaker-based logs a new device, and a change of one.
                "++   <nvpair id=\"f-instance_attributes-passwd\" name=\"passwd\" value=\"geheim\"/>",
                "+  /cib/configuration/resources/primitive[@id='f']/instance_attributes[@id='f-i']/nvpair[@id='f-i-passwd']:  @value=geheim",
                "root : COMMAND=/usr/sbin/pcs stonith create f fence_ipmilan password=geheim ip=10.0.0.1",
                "ran curl --data '{\"password\":\"geheim\"}'",
                "fence_ipmilan: --password geheim --ip 10.0.0.1",
                "/usr/sbin/fence_ipmilan -a 10.0.0.1 -l admin -p geheim -o status"
            })
    void areBlankedAndCounted(String message) {
        LogLine line = LogSecrets.blank(entry(message));
        assertThat(line.toString()).doesNotContain("geheim").contains("••••••••");
        assertThat(line.blanked()).isGreaterThanOrEqualTo(2);
        assertThat(line.entry().fields()).containsEntry("_EXE", List.of("/bin/true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failed password for root from 10.0.0.1 port 22 ssh2",
                "<nvpair id=\"a\" name=\"ip\" value=\"10.0.0.1\"/>",
                "password_script=/usr/bin/ask",
                "x=y a:b mkdir -p /var/lib/x"
            })
    void whatIsNoneStays(String message) {
        JournalEntry entry = entry(message);
        assertThat(LogSecrets.blank(entry)).isEqualTo(new LogLine(entry, 0));
    }

    @Test
    void searchingDoesNotTellThem() {
        LogLine line = LogSecrets.blank(entry("passwd=geheim for web"));
        assertThat(LogSecrets.mayAnswer(line, query("web", false))).isTrue();
        assertThat(LogSecrets.mayAnswer(line, query("passwd=g", false))).isFalse();
        assertThat(LogSecrets.mayAnswer(line, query("g.h", true))).isFalse();
        assertThat(LogSecrets.mayAnswer(LogSecrets.blank(entry("nothing")), query("n.t", true)))
                .isTrue();
    }

    private static JournalQuery query(String text, boolean expression) {
        return new JournalQuery(
                LogSource.JOURNAL, null, null, List.of(), null, text, expression, null, null, 1, Direction.OLDER);
    }
}
