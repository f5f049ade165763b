package io.conga.system.storage;

import io.conga.protocol.storage.LockSpace;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code dlm_tool ls} and {@code lvmlockctl --info}. */
final class LockParser {

    /** What lvmlockd begins the names of its lock spaces with. */
    private static final String LVM = "lvm_";

    private LockParser() {}

    /** Blocks of lines: name, id, flags, {@code change member 3 joined 1 …}, {@code members 1 2 3}. */
    static List<LockSpace> dlm(String text) {
        var spaces = new ArrayList<LockSpace>();
        for (String block : text.split("(?m)^(?=name\\s)")) {
            if (block.isBlank() || !block.startsWith("name")) {
                continue;
            }
            Map<String, String> lines = new HashMap<>();
            block.lines().forEach(line -> {
                String[] parts = line.strip().split("\\s+", 2);
                lines.put(parts[0], parts.length > 1 ? parts[1].strip() : "");
            });
            String name = lines.getOrDefault("name", "");
            if (name.isEmpty()) {
                throw new UnreadableException("a lock space has no name");
            }
            String members = lines.getOrDefault("members", "");
            String change = lines.getOrDefault("new", "");
            spaces.add(new LockSpace(
                    name,
                    LockSpace.Kind.DLM,
                    members.isEmpty() ? 0 : members.split("\\s+").length,
                    change.isEmpty() ? "running" : "changing"));
        }
        if (spaces.isEmpty() && !text.isBlank() && !text.contains("dlm lockspaces")) {
            throw new UnreadableException("it names no lock space");
        }
        return spaces;
    }

    /** {@code LS TYPE lvm_NAME} lines, each among what locks it holds; that of the global lock has no type. */
    static List<LockSpace> lvm(String text) {
        var spaces = new ArrayList<LockSpace>();
        for (String line : text.split("\n")) {
            if (!line.startsWith("LS ")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            String name = words[words.length - 1];
            if (words.length < 2 || words.length > 3 || !name.startsWith(LVM)) {
                throw new UnreadableException("this line is not LS TYPE NAME: " + line);
            }
            spaces.add(new LockSpace(name, LockSpace.Kind.LVM, 0, "running"));
        }
        return spaces;
    }
}
