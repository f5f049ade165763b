package io.conga.system.packages;

import io.conga.protocol.operation.PackageChange;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/** What dnf(8) and zypper(8) print of packages that could be updated. */
final class RpmUpdates {

    private static final int COLUMNS = 6;

    private RpmUpdates() {}

    /** {@code dnf check-update}: {@code NAME.ARCHITECTURE VERSION REPOSITORY}, a long name on a line of its own. */
    static List<PackageChange> dnf(String output) {
        var changes = new ArrayList<PackageChange>();
        String name = "";
        for (String line : output.split("\n")) {
            if (line.startsWith("Obsoleting")) {
                break;
            }
            String[] words = (name + " " + line).strip().split("\\s+");
            switch (words.length) {
                case 1 -> name = words[0];
                case 3 -> {
                    name = "";
                    int dot = words[0].lastIndexOf('.');
                    if (dot <= 0) {
                        throw new UnreadableException("this line is not NAME.ARCHITECTURE VERSION REPOSITORY: " + line);
                    }
                    changes.add(new PackageChange(words[0].substring(0, dot), null, words[1]));
                }
                default ->
                    throw new UnreadableException("this line is not NAME.ARCHITECTURE VERSION REPOSITORY: " + line);
            }
        }
        return changes;
    }

    /** {@code zypper list-updates}: {@code v | repository | name | installed | available | architecture}. */
    static List<PackageChange> zypper(String output) {
        var changes = new ArrayList<PackageChange>();
        for (String line : output.split("\n")) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == COLUMNS && cells[0].strip().equals("v")) {
                changes.add(new PackageChange(cells[2].strip(), cells[3].strip(), cells[4].strip()));
            }
        }
        return changes;
    }
}
