package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.change.MountChange;
import java.util.ArrayList;
import java.util.List;

/** fstab(5) as text: one line of it changes, all others stay to the letter. */
final class FstabText {

    private static final int SOURCE = 0;
    private static final int TARGET = 1;
    private static final int ENOUGH = 3;

    private FstabText() {}

    /** The text with what is wanted of one mount point; of swap spaces, which all have the target none, the one of that source. */
    static String with(String text, MountChange.SetFstab wanted) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = line(wanted);
        boolean placed = line == null;
        List<String> after = new ArrayList<>();
        for (String each : lines) {
            if (!about(each, wanted)) {
                after.add(each);
            } else if (!placed) {
                after.add(line);
                placed = true;
            }
        }
        if (!placed && line != null) {
            after.add(line);
        }
        return after.isEmpty() ? "" : String.join("\n", after) + "\n";
    }

    private static boolean about(String line, MountChange.SetFstab wanted) {
        String[] fields = line.strip().split("\\s+");
        if (line.strip().startsWith("#") || fields.length < ENOUGH || !fields[TARGET].equals(wanted.target())) {
            return false;
        }
        return !wanted.target().equals("none") || fields[SOURCE].equals(wanted.source());
    }

    private static @org.jspecify.annotations.Nullable String line(MountChange.SetFstab wanted) {
        String type = wanted.fileSystem();
        if (wanted.source() == null || type == null) {
            return null;
        }
        String options = wanted.options().isEmpty() ? "defaults" : String.join(",", wanted.options());
        boolean checked = type.startsWith("ext") && !wanted.target().equals("/");
        return String.join("\t", wanted.source(), wanted.target(), type, options, "0", checked ? "2" : "0");
    }
}
