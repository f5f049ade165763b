package io.conga.lab;

import io.conga.planning.intent.Intent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.protocol.agent.AgentName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Changes by chance, always the same ones for the same seed and the same answers of the cluster. */
final class GeneratedChanges {

    private static final AgentName DUMMY = AgentName.parse("ocf:pacemaker:Dummy");

    private final String cluster;
    private final List<String> nodes;
    private final Random random;
    private final List<String> resources = new ArrayList<>();
    private final Set<String> stopped = new TreeSet<>();
    private final Set<String> moved = new TreeSet<>();
    private final Set<String> clones = new TreeSet<>();
    private String standby = "";
    private int made;

    /**
     * @param present resources that are there and run
     */
    GeneratedChanges(String cluster, List<String> nodes, List<String> present, long seed) {
        this.cluster = cluster;
        this.nodes = nodes;
        this.random = new Random(seed);
        resources.addAll(present);
    }

    /**
     * Another one, such as a person could ask for now.
     *
     * @param now what runs where
     */
    Intent next(Running now) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> add();
            case 2 -> stopOrStart();
            case 3, 4 -> move(now);
            case 5 -> standby();
            case 6, 7 -> edit();
            case 8 -> resources.size() > 6 ? delete() : add();
            default -> moved.isEmpty() ? move(now) : clear();
        };
    }

    private Intent add() {
        String id = "r" + ++made;
        resources.add(id);
        boolean cloned = random.nextInt(4) == 0;
        if (cloned) {
            clones.add(id);
        }
        boolean start = random.nextInt(5) > 0;
        if (!start) {
            stopped.add(id);
        }
        String group = cloned || random.nextInt(3) > 0 ? null : "site";
        return new ResourceIntent.AddResource(
                cluster,
                id,
                DUMMY,
                Map.of(),
                random.nextBoolean() ? Map.of() : Map.of("resource-stickiness", String.valueOf(random.nextInt(200))),
                List.of(),
                group,
                cloned,
                start);
    }

    private Intent stopOrStart() {
        String id = any();
        if (stopped.remove(id)) {
            return new ResourceIntent.StartResource(cluster, id);
        }
        stopped.add(id);
        return new ResourceIntent.StopResource(cluster, id);
    }

    /** To a node where it may go and is not yet; a clone is everywhere. */
    private Intent move(Running now) {
        List<String> movable =
                resources.stream().filter(one -> !clones.contains(one)).toList();
        String id = movable.get(random.nextInt(movable.size()));
        List<String> targets = nodes.stream()
                .filter(node -> !node.equals(standby) && !now.on(id).contains(node))
                .toList();
        moved.add(id);
        return new ResourceIntent.MoveResource(cluster, id, targets.get(random.nextInt(targets.size())));
    }

    private Intent clear() {
        String id = moved.iterator().next();
        moved.remove(id);
        return new ResourceIntent.ClearResource(cluster, id);
    }

    private Intent standby() {
        String node = standby;
        if (!node.isEmpty()) {
            standby = "";
            return new NodeIntent.SetStandby(cluster, node, false);
        }
        standby = nodes.get(random.nextInt(nodes.size()));
        return new NodeIntent.SetStandby(cluster, standby, true);
    }

    private Intent edit() {
        String id = any();
        return random.nextBoolean()
                ? new ResourceIntent.EditResource(
                        cluster, id, Map.of("fake", "value " + random.nextInt(1000)), Map.of())
                : new ResourceIntent.EditResource(
                        cluster,
                        id,
                        Map.of(),
                        Map.of(
                                "resource-stickiness", String.valueOf(random.nextInt(300)),
                                "priority", String.valueOf(random.nextInt(20))));
    }

    private Intent delete() {
        String id = any();
        resources.remove(id);
        stopped.remove(id);
        moved.remove(id);
        return new ResourceIntent.DeleteResource(cluster, id);
    }

    private String any() {
        return resources.get(random.nextInt(resources.size()));
    }
}
