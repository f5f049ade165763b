package io.conga.luci.drills;

import io.conga.luci.drills.DrillReport.Outcome;
import io.conga.planning.drill.DrillTarget;
import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.ResourceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report, further than it was. Pure. */
final class Reports {

    private Reports() {}

    /** With what was heard until now, measured and compared. */
    static DrillReport judged(DrillReport it, @Nullable Instant broken, long uncertain, List<Moment> moments) {
        return judge(new DrillReport(
                it.id(),
                it.cluster(),
                it.job(),
                it.drill(),
                it.node(),
                it.user(),
                it.started(),
                it.ended(),
                it.outcome(),
                broken,
                uncertain,
                it.expected(),
                it.predicted(),
                it.services(),
                moments,
                it.operations(),
                List.of(),
                List.of()));
    }

    /** At its end. */
    static DrillReport with(DrillReport it, Instant ended, Outcome outcome, List<EngineOperation> operations) {
        return judge(new DrillReport(
                it.id(),
                it.cluster(),
                it.job(),
                it.drill(),
                it.node(),
                it.user(),
                it.started(),
                ended,
                outcome,
                it.broken(),
                it.uncertain(),
                it.expected(),
                it.predicted(),
                it.services(),
                it.moments(),
                operations,
                List.of(),
                List.of()));
    }

    private static DrillReport judge(DrillReport it) {
        return new DrillReport(
                it.id(),
                it.cluster(),
                it.job(),
                it.drill(),
                it.node(),
                it.user(),
                it.started(),
                it.ended(),
                it.outcome(),
                it.broken(),
                it.uncertain(),
                it.expected(),
                it.predicted(),
                it.services(),
                it.moments(),
                it.operations(),
                Measuring.of(it),
                Comparing.of(it));
    }

    /** The services that will be down, each with its primitives that run now. */
    static Map<String, List<String>> services(
            RunDrill drill, @Nullable ClusterView view, @Nullable CorosyncConfiguration corosync) {
        var services = new LinkedHashMap<String, List<String>>();
        if (view != null) {
            List<String> down = DrillTarget.services(drill, view, corosync);
            view.resources().stream()
                    .filter(resource -> down.contains(resource.id()))
                    .forEach(resource -> services.put(resource.id(), primitives(resource)));
        }
        return services;
    }

    private static List<String> primitives(ResourceState resource) {
        var found = new ArrayList<String>();
        if (resource.kind() == ResourceState.Kind.PRIMITIVE && resource.active()) {
            found.add(resource.id().replaceFirst(":.*", ""));
        }
        resource.children().forEach(child -> found.addAll(primitives(child)));
        return found.stream().distinct().toList();
    }
}
