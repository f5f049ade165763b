package io.conga.system.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.journal.JournalEntry;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What journalctl prints, as recorded with a systemd-journald of its own, see src/test/recorded/record-journal.sh. */
class JournalParserTest {

    private static final List<String> LINES =
            Recorded.text("journal/all.json").lines().toList();

    private static JournalEntry entry(String identifier) {
        return LINES.stream()
                .map(JournalParser::parse)
                .filter(entry -> identifier.equals(entry.identifier()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEntry() {
        JournalEntry hello = entry("hello");
        assertThat(hello.message()).isEqualTo("hello journal");
        assertThat(hello.priority()).isEqualTo(4);
        assertThat(hello.host()).isEqualTo("node1");
        assertThat(hello.pid()).isPositive();
        assertThat(hello.boot()).matches("[0-9a-f]{32}");
        assertThat(hello.cursor()).contains("s=", ";i=", ";b=");
        assertThat(hello.time())
                .isBetween(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(hello.fields()).containsEntry("_TRANSPORT", List.of("stdout"));
        assertThat(hello.binary()).isEmpty();
        assertThat(hello.omitted()).isEmpty();
    }

    @Test
    void aRepeatedFieldHasAllItsValuesAndUnitIsWhatItIsAbout() {
        JournalEntry dogs = LINES.stream()
                .map(JournalParser::parse)
                .filter(entry -> entry.message().equals("The dogs bark"))
                .findFirst()
                .orElseThrow();
        assertThat(dogs.fields().get("TAG")).containsExactlyInAnyOrder("a", "b");
        assertThat(dogs.unit()).isEqualTo("dogs.service");
    }

    @Test
    void bytesThatAreNoTextAreShownAndMarked() {
        assertThat(entry("bad").message()).isEqualTo("bad \uFFFD\uFFFD bytes");
        assertThat(entry("bad").binary()).containsExactly("MESSAGE");
        assertThat(entry("colour").message()).isEqualTo("colour \u001B[31mred\u001B[0m end");
        assertThat(entry("colour").binary()).isEmpty();
        assertThat(entry("korean").message()).isEqualTo("한국어 메시지");
    }

    @Test
    void aLongValueIsWholeWithAllAndMarkedWithout() {
        assertThat(entry("long").message()).hasSize(6000);
        JournalEntry cut = JournalParser.parse(Recorded.text("journal/without-all.json"));
        assertThat(cut.message()).isEmpty();
        assertThat(cut.omitted()).containsExactly("MESSAGE");
    }

    @Test
    void bootsAsJsonAndAsTable() {
        var json = BootParser.parse(Recorded.text("journal/boots.json"));
        var table = BootParser.parse(Recorded.text("journal/boots.txt"));
        assertThat(json).hasSize(1);
        assertThat(table).singleElement().satisfies(boot -> {
            assertThat(boot.id()).isEqualTo(json.getFirst().id());
            assertThat(boot.index()).isZero();
            assertThat(boot.first())
                    .isEqualTo(json.getFirst().first().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        });
        assertThat(BootParser.parse("")).isEmpty();
        // As systemd before 252 prints it.
        assertThat(
                        BootParser.parse(
                                "-1 96f29cb1b03343fdace1397ef59066c1 Mon 2026-11-23 08:31:06 UTC—Mon 2026-11-23 08:32:06 UTC\n"))
                .singleElement()
                .satisfies(boot -> assertThat(boot.last()).isEqualTo(Instant.parse("2026-11-23T08:32:06Z")));
    }

    @Test
    void whatIsNoEntryIsRefusedWithAReason() {
        for (String line : List.of(
                "",
                "[]",
                "null",
                "{}",
                "{\"__CURSOR\":\"x\"}",
                "{\"__CURSOR\":\"x\",\"a\":[300]}",
                "{\"__CURSOR\":\"x\",\"__REALTIME_TIMESTAMP\":\"99999999999999999999\"}")) {
            assertThatThrownBy(() -> JournalParser.parse(line)).as(line).isInstanceOf(UnreadableException.class);
        }
    }

    /** Whatever is cut off or overwritten: an entry or an UnreadableException, never another end. */
    @Property(tries = 500)
    void brokenOutputEndsInAProblemAtMost(
            @ForAll @IntRange(max = 1500) int cut, @ForAll @IntRange(max = 1500) int at, @ForAll char junk) {
        for (String line : LINES) {
            var broken = new StringBuilder(line.substring(0, line.length() - Math.min(cut, line.length())));
            if (at < broken.length()) {
                broken.setCharAt(at, junk);
            }
            understoodOrRefused(() -> JournalParser.parse(broken.toString()));
            if (at < line.length()) {
                understoodOrRefused(() -> JournalParser.parse(line.substring(0, at) + junk + line.substring(at + 1)));
            }
        }
        for (String name : List.of("journal/boots.json", "journal/boots.txt")) {
            var broken = new StringBuilder(Recorded.text(name));
            broken.setCharAt(at % broken.length(), junk);
            understoodOrRefused(() -> BootParser.parse(broken.toString()));
            understoodOrRefused(() -> BootParser.parse(broken.substring(0, cut % broken.length())));
        }
    }

    private static void understoodOrRefused(Runnable parser) {
        try {
            parser.run();
        } catch (UnreadableException refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }
}
