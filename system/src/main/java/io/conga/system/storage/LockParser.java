package io.conga.system.storage;

import io.conga.protocol.storage.LockSpace;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code dlm_tool ls} and {@code lvmlockctl --info}. */
final class LockParser {

    private static final Pattern PAIR = Pattern.compile("([a-z_]+)=(\\S*)");

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

    /** {@code VG name lock_type=dlm uuid} and {@code LS dlm lvm_name} lines, each followed by what locks it holds. */
    static List<LockSpace> lvm(String text) {
        var spaces = new ArrayList<LockSpace>();
        for (String line : text.split("\n")) {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 3 && words[0].equals("LS")) {
                spaces.add(new LockSpace(words[2], LockSpace.Kind.LVM, 0, state(words)));
            } else if (line.startsWith("LS")) {
                throw new UnreadableException("this line is not LS TYPE NAME: " + line);
            }
        }
        return spaces;
    }

    private static String state(String[] words) {
        Matcher pair = PAIR.matcher(String.join(" ", words));
        while (pair.find()) {
            if (pair.group(1).equals("state")) {
                return pair.group(2);
            }
        }
        return "running";
    }
}
