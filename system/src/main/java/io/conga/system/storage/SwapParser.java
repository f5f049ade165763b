package io.conga.system.storage;

import io.conga.protocol.storage.SwapSpace;
import io.conga.system.exec.UnreadableException;
import java.util.List;

/** Reads /proc/swaps, proc(5): path, type, size, used, priority; sizes in KiB. */
final class SwapParser {

    private static final int COLUMNS = 5;

    private SwapParser() {}

    /** Swap spaces; their device is the path of a partition for now, null for a file. */
    static List<SwapSpace> parse(String text) {
        return text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(SwapParser::space)
                .toList();
    }

    private static SwapSpace space(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length != COLUMNS) {
            throw new UnreadableException("this line of /proc/swaps has not five columns: " + line);
        }
        try {
            String path = MountParser.unescape(words[0]);
            return new SwapSpace(
                    path,
                    words[1].equals("partition") ? path : null,
                    Long.parseLong(words[2]) * 1024,
                    Long.parseLong(words[3]) * 1024,
                    Integer.parseInt(words[4]));
        } catch (NumberFormatException none) {
            throw new UnreadableException("this line of /proc/swaps has a number that is none: " + line);
        }
    }
}
