package io.conga.protocol.operation;

import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer to {@link PreviewRequest}: one item per operation, in order.
 *
 * @param items what each would run
 * @param prediction what the cluster would do after all operations together; null where no cluster runs here or none of them bears on it
 */
public record Preview(List<Item> items, @Nullable Prediction prediction) {
    public Preview {
        items = List.copyOf(items);
    }

    /**
     * Item.
     *
     * @param commands argv of each command, secrets blanked
     * @param files files that would be written or removed, with content or diff
     * @param problems why it would be refused
     */
    public record Item(List<List<String>> commands, List<FileChange> files, List<Problem> problems) {
        public Item {
            commands = List.copyOf(commands);
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * File change.
     *
     * @param path absolute path
     * @param content new content; null: removed, or secret
     */
    public record FileChange(String path, @Nullable String content) {}
}
