package io.conga.system.libvirt;

import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.List;

/** What virsh answered to several questions of one process, apart. */
final class Answers {

    private final List<String> parts;

    private Answers(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * @param count how many questions were asked
     * @throws UnreadableException where there are not as many answers
     */
    static Answers of(String output, int count) {
        var parts = new ArrayList<String>();
        int begin = 0;
        for (int mark = output.indexOf(VirshCommands.MARK);
                mark >= 0;
                mark = output.indexOf(VirshCommands.MARK, begin)) {
            parts.add(output.substring(begin, mark).strip());
            begin = mark + VirshCommands.MARK.length();
        }
        if (parts.size() != count) {
            throw new UnreadableException("virsh gave " + parts.size() + " answers to " + count + " questions");
        }
        return new Answers(parts);
    }

    /** The answer to that question, empty where virsh had none. */
    String get(int number) {
        return parts.get(number);
    }

    int size() {
        return parts.size();
    }
}
