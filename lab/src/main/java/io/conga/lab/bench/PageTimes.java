package io.conga.lab.bench;

import io.conga.lab.HostCommand;
import io.conga.lab.LuciInLab;
import io.conga.lab.api.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person at a browser waits for: medians in milliseconds, measured by a script in headless Chromium. */
record PageTimes(JsonNode figures, String note) {

    /** A person stays in the flow for a second, */
    private static final double FLOW_MS = 1000;

    /** and does not notice a tenth of it. */
    private static final double UNNOTICED_MS = 100;

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** @param object what the script's page is of: a cluster, a system */
    static PageTimes of(Path script, LuciInLab luci, String object, String note) {
        String printed = HostCommand.run(
                        List.of(
                                "node",
                                script.toString(),
                                luci.address().toString(),
                                LuciInLab.USER,
                                Person.PASSWORD,
                                object),
                        Map.of(),
                        LIMIT)
                .orThrow()
                .out();
        return new PageTimes(
                JsonMapper.shared().readTree(printed.lines().reduce("", (_, last) -> last)), note + "; median of 5");
    }

    /** Something that opens. */
    Row flows(String figure, String name, String command) {
        return row(figure, name, FLOW_MS, "the limit of 1 s", command);
    }

    /** Something that follows each key. */
    Row unnoticed(String figure, String name, String command) {
        return row(figure, name, UNNOTICED_MS, "the limit of 0.1 s", command);
    }

    private Row row(String figure, String name, double limit, String limitName, String command) {
        return Row.of(name, figures.path(figure).asDouble(), limit, limitName, "ms", 1, command, note);
    }
}
