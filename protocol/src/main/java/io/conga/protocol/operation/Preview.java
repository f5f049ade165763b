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
     * @param packages packages that would be changed, as the node's package lists are now; null where it is not about packages
     * @param prediction what the cluster would do at this operation alone, after those before it; null where it is told for all together
     */
    public record Item(
            List<List<String>> commands,
            List<FileChange> files,
            List<Problem> problems,
            @Nullable List<PackageChange> packages,
            @Nullable Prediction prediction) {
        public Item {
            commands = List.copyOf(commands);
            files = List.copyOf(files);
            problems = List.copyOf(problems);
            packages = packages == null ? null : List.copyOf(packages);
        }

        /** Of an operation that changes no packages. */
        public Item(List<List<String>> commands, List<FileChange> files, List<Problem> problems) {
            this(commands, files, problems, null, null);
        }

        /** The same, with what is left of its problems. */
        public Item withProblems(List<Problem> left) {
            return new Item(commands, files, left, packages, prediction);
        }

        /** The same, with what the cluster would do at it. */
        public Item withPrediction(@Nullable Prediction own) {
            return new Item(commands, files, problems, packages, own);
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
