package io.conga.system.storage;

import io.conga.system.Recorded;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.packages.Packages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machine that record-storage.sh was run on, in one of its states: its files below a directory, its tools' recorded output. */
final class RecordedMachine implements CommandRunner {

    private static final Pattern TEXT = Pattern.compile("(/.*/[^/:]+):([^/]*)");
    private static final Pattern RECORD = Pattern.compile("(/etc/iscsi/.*):(node\\.startup.*)");
    private static final Pattern NODE = Pattern.compile("\"(?:path)\": \"(/dev/[^\"]+)\"");

    private final Path directory;
    private final Map<String, String> outputs = new HashMap<>();
    final List<String> failing = new ArrayList<>();
    final List<String> asked = new ArrayList<>();

    /** @param state whole or failing */
    RecordedMachine(Path directory, String state) throws IOException {
        this.directory = directory;
        sysfs("storage/sysfs-" + state + ".txt");
        file("/proc/1/mountinfo", Recorded.text("storage/mountinfo-" + state + ".txt"));
        file("/proc/swaps", Recorded.text("storage/swaps-" + state + ".txt"));
        file("/etc/fstab", "/dev/ubda / ext4 noatime 0 0\nLABEL=data /mnt ext4 defaults 0 2\n");
        file("/run/udev/data/b8:0", "");
        Matcher node = NODE.matcher(Recorded.text("storage/lsblk-" + state + ".json"));
        while (node.find()) {
            file(node.group(1), "");
        }
        outputs.put("lsblk", Recorded.text("storage/lsblk-" + state + ".json"));
        outputs.put("lvm", Recorded.text("storage/lvm-" + state + ".json"));
        outputs.put("mdadm", Recorded.text("storage/mdadm-" + state + ".txt"));
        outputs.put("multipathd", Recorded.text("storage/multipathd-" + state + ".json"));
    }

    StorageReader reader() {
        ToolPaths tools = FakeRunner.tools(directory, "lsblk", "lvm", "mdadm", "multipathd", "cryptsetup", "iscsiadm");
        var root = new SystemRoot(directory);
        return new StorageReader(
                this,
                root,
                tools,
                new Packages(this, tools, root),
                Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC),
                new StorageMemory());
    }

    private void sysfs(String recording) throws IOException {
        for (String line : Recorded.text(recording).lines().toList()) {
            int arrow = line.indexOf(" -> ");
            Matcher record = RECORD.matcher(line);
            Matcher text = TEXT.matcher(line);
            if (arrow > 0) {
                Path link = directory.resolve(line.substring(1, arrow));
                Files.createDirectories(Objects.requireNonNull(link.getParent()));
                Files.createSymbolicLink(link, Path.of(line.substring(arrow + 4)));
            } else if (line.endsWith("/")) {
                Files.createDirectories(directory.resolve(line.substring(1)));
            } else if (record.matches()) {
                file(record.group(1), record.group(2) + "\n");
            } else if (text.matches()) {
                file(text.group(1), text.group(2) + "\n");
            }
        }
    }

    private void file(String path, String text) throws IOException {
        Path file = directory.resolve(path.substring(1));
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    SmallFiles files() {
        return new SmallFiles(new SystemRoot(directory));
    }

    @Override
    public CommandResult run(Command command) {
        asked.add(command.tool());
        boolean fails = failing.contains(command.tool());
        return new CommandResult(
                command,
                fails ? 5 : 0,
                fails ? "" : outputs.getOrDefault(command.tool(), ""),
                fails ? "it is broken" : "",
                false,
                false,
                1);
    }

    @Override
    public String node() {
        return "n1";
    }
}
