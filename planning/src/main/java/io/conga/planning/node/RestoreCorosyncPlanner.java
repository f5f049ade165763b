package io.conga.planning.node;

import io.conga.planning.history.RestoreHazard;
import io.conga.planning.history.RestoreSentence;
import io.conga.planning.intent.RestoreIntent;
import io.conga.planning.known.KnownVersion;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.corosync.CorosyncFile;
import java.util.List;
import java.util.Objects;

/** Brings back a corosync.conf of the history, with a new config_version: the rollout's phases (ready, write, reload). */
public final class RestoreCorosyncPlanner {

    /** What corosync.conf(5) does not let a running Corosync change. */
    private static final List<String> NOT_RELOADED =
            List.of("transport", "version", "ip_version", "cluster_name", "secauth", "crypto_model");

    private RestoreCorosyncPlanner() {}

    public static Plan plan(RestoreIntent.RestoreVersion intent, Members members, KnownVersion version) {
        CorosyncFile then = CorosyncFile.parse(version.content());
        var rollout = new CorosyncRollout(members, members.names(), edit -> edit.everythingOf(then));
        CorosyncConfiguration before = rollout.before();
        CorosyncFile now = CorosyncFile.parse(before.text());
        Place place = members.anyOnline();
        var steps = new Steps();
        rollout.write(steps, place);
        rollout.reload(steps, place);
        var hazards = rollout.hazards();
        if (!then.nodes().equals(before.nodes())) {
            hazards.add(RestoreHazard.NODELIST_DIFFERS.with());
        }
        List<String> restart = NOT_RELOADED.stream()
                .filter(name -> !Objects.equals(now.value("totem", name), then.value("totem", name)))
                .toList();
        if (!restart.isEmpty()) {
            hazards.add(RestoreHazard.NEEDS_RESTART.with("names", String.join(", ", restart)));
        }
        return new Plan(
                intent,
                RestoreSentence.RESTORE_COROSYNC.with("cluster", members.clusterName(), "version", version.number()),
                intent.cluster(),
                steps.systems(),
                steps.list(),
                hazards,
                new Undo(true, true, RestoreSentence.UNDO.with()),
                members.corosyncFingerprints());
    }
}
