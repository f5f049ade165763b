package io.conga.system.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Mount;
import io.conga.protocol.storage.StorageView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A whole machine, put together from what its tools printed. */
class StorageReaderTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void everythingRefersToDevicesOfTheView() throws IOException {
        StorageView view = new RecordedMachine(directory, "whole").reader().read();
        assertThat(view.unread()).isEmpty();
        assertThat(view.at("/dev/mapper/data-thin")).get().satisfies(thin -> {
            assertThat(thin.kind()).isEqualTo(BlockDevice.Kind.LOGICAL_VOLUME);
            assertThat(thin.content()).isNotNull();
        });
        assertThat(view.mounts()).anySatisfy(mount -> {
            assertThat(mount.target()).isEqualTo("/mnt");
            assertThat(mount.device()).isEqualTo("ubdb1");
        });
        assertThat(view.fstab()).extracting(entry -> entry.device()).containsExactly("ubda", "ubdb1");
        assertThat(view.swaps()).extracting(swap -> swap.device()).containsExactly("ubdb2");
        assertThat(view.arrays())
                .singleElement()
                .satisfies(array -> assertThat(array.name()).isEqualTo("n1:mirror"));
        assertThat(view.multipaths())
                .hasSize(3)
                .allSatisfy(map -> assertThat(map.paths())
                        .allSatisfy(
                                path -> assertThat(view.device(path.device())).isPresent()));
        assertThat(view.sessions()).hasSize(2);
        assertThat(view.tools()).containsKeys("lvm", "mdadm").doesNotContainKey("mkfs.gfs2");
    }

    @Test
    void whatDecidesIsReadAnewAndWhatShowsIsShared() throws IOException {
        var machine = new RecordedMachine(directory, "whole");
        StorageReader reader = machine.reader();
        StorageView first = reader.readAnew();
        int asked = machine.asked.size();

        assertThat(reader.recent()).isSameAs(first);
        assertThat(reader.read()).isSameAs(first);
        assertThat(machine.asked).hasSize(asked);

        Path fstab = directory.resolve("etc/fstab");
        Files.setLastModifiedTime(fstab, FileTime.from(Instant.parse("2026-11-23T10:00:00Z")));
        assertThat(reader.read()).as("something left a trace").isNotSameAs(first);
        asked = machine.asked.size();
        reader.readAnew();
        assertThat(machine.asked.subList(asked, machine.asked.size())).contains("lsblk", "lvm");
    }

    @Test
    void oneToolThatFailsHidesNoOther() throws IOException {
        var machine = new RecordedMachine(directory, "failing");
        machine.failing.add("lvm");
        machine.failing.add("multipathd");
        StorageView view = machine.reader().read();
        assertThat(view.unread()).containsOnlyKeys("volumeGroups", "multipaths");
        assertThat(view.unread().get("volumeGroups")).contains("it is broken");
        assertThat(view.volumeGroups()).isEmpty();
        assertThat(view.arrays()).hasSize(1);
        assertThat(view.devices()).isNotEmpty();
    }

    @Test
    void oneProcessPerToolAndLvmOnlyOnceInAWhile() throws IOException {
        var machine = new RecordedMachine(directory, "whole");
        StorageReader reader = machine.reader();
        reader.read();
        assertThat(machine.asked).containsExactly("lsblk", "lvm", "mdadm", "multipathd");
        machine.asked.clear();
        reader.read();
        assertThat(machine.asked).doesNotContain("lvm");
        reader.readAnew();
        assertThat(machine.asked).contains("lvm");
    }

    /** The file systems' sizes are those of where the test runs; these stand in for them, the root's almost full. */
    private static StorageView withSizes(StorageView view) {
        return new StorageView(
                view.node(),
                view.devices(),
                view.volumeGroups(),
                view.physicalVolumes(),
                view.logicalVolumes(),
                view.arrays(),
                view.mounts().stream()
                        .map(mount -> new Mount(
                                mount.target(),
                                mount.source(),
                                mount.device(),
                                mount.type(),
                                mount.options(),
                                1_000_000_000L,
                                mount.target().equals("/") ? 930_000_000L : 100_000_000L))
                        .toList(),
                view.fstab(),
                view.swaps(),
                view.sessions(),
                view.multipaths(),
                view.locks(),
                view.gfs2(),
                view.exports(),
                view.tools(),
                view.unread(),
                view.taken());
    }

    /** The console's tests use the same machine. Written anew with -Dgolden.write=true. */
    @Test
    void theConsolesTestsUseThisMachine() throws IOException {
        for (String state : new String[] {"whole", "failing"}) {
            StorageView view = withSizes(new RecordedMachine(directory.resolve(state), state)
                    .reader()
                    .read());
            String json = JsonMapper.builder()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.ALWAYS))
                            .build()
                            .writeValueAsString(view)
                    + "\n";
            Path file = Path.of("../web/src/storage/recorded/" + state + ".json");
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(Path.of("../web/src/storage/recorded"));
                Files.writeString(file, json);
            }
            assertThat(Files.readString(file)).isEqualTo(json);
        }
    }
}
