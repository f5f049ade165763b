package io.conga.planning;

import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.Intent;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.protocol.node.Membership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Intents that can be planned, by name. Golden files and properties are made of the same ones. */
final class Cases {

    record Case(Intent intent, Known known) {}

    private Cases() {}

    static Map<String, Case> all() {
        var cases = new LinkedHashMap<String, Case>();
        creating(cases);
        return cases;
    }

    private static void creating(Map<String, Case> cases) {
        var fencing = new NewFencing(
                List.of(Fixture.fenceDevice("fence1", List.of("node1", "node2", "node3"))), Proof.REBOOT);
        cases.put("create-three-nodes", new Case(Fixture.create(Fixture.nodes(3), fencing), Fixture.free()));
        KnownSystem bare = Fixture.system(
                2, true, true, Fixture.facts(2, Map.of(), "apt", new Membership.DistributionDefault(true)));
        cases.put(
                "create-two-nodes-fencing-later",
                new Case(
                        Fixture.create(Fixture.nodes(2), null),
                        new Known(List.of(Fixture.system(1), bare), null, List.of(), List.of())));
    }
}
