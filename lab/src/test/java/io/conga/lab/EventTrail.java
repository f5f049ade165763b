package io.conga.lab;

import io.conga.lab.api.LuciApi;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that luci's event stream said since it was opened: what a page would show without asking for anything. */
final class EventTrail implements AutoCloseable {

    private final Stream<String> lines;
    private final List<JsonNode> changes = new CopyOnWriteArrayList<>();
    private final Thread reader;

    EventTrail(LuciApi api) {
        lines = api.events();
        reader = Thread.ofVirtual().start(this::read);
    }

    /** How much was said so far, to look only at what comes later. */
    int mark() {
        return changes.size();
    }

    /** The first change of that kind since a mark whose body is so; waits for it. @return its place */
    int await(int since, String kind, Predicate<JsonNode> body) {
        return Eventually.value(
                Site.LIMIT,
                () -> {
                    for (int i = since; i < changes.size(); i++) {
                        JsonNode change = changes.get(i);
                        if (change.path("kind").asString("").equals(kind) && body.test(change.path("body"))) {
                            return Optional.of(i);
                        }
                    }
                    return Optional.empty();
                },
                () -> changes.stream().skip(since).map(JsonNode::toString).collect(Collectors.joining("\n")));
    }

    /** Everything that was said, one change a line. */
    String text() {
        return changes.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                    .filter(event -> event.has("kind"))
                    .forEach(changes::add);
        } catch (RuntimeException e) {
            // The stream was closed, or luci ended: whoever waits for more says what is missing.
            return;
        }
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }
}
