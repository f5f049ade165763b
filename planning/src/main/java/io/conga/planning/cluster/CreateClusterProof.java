package io.conga.planning.cluster;

import io.conga.planning.fence.FenceProof;
import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/** The last phases of a new cluster: its fencing is proved, see the table of {@link CreateClusterPlanner}. */
final class CreateClusterProof {

    private static final int FENCE_SECONDS = 120;

    /** A machine that was cut boots, starts the cluster, and joins. */
    private static final int BOOT_SECONDS = 600;

    private final NewFencing fencing;
    private final List<Place> places;
    private final Steps steps;

    CreateClusterProof(NewFencing fencing, List<Place> places, Steps steps) {
        this.fencing = fencing;
        this.places = places;
        this.steps = steps;
    }

    void add() {
        steps.phase();
        for (NewFenceDevice device : fencing.devices()) {
            for (String target : device.targets()) {
                Place from = anyBut(places, target);
                steps.add(
                        "prove." + device.id() + "." + target,
                        from,
                        StepSentence.PROVE_FENCING.with("device", device.id(), "node", from.node(), "target", target),
                        FenceProof.of(device, target));
            }
        }
        if (fencing.proof() == Proof.REBOOT) {
            places.forEach(place -> reboot(place.node()));
        }
    }

    private void reboot(String target) {
        Place from = anyBut(places, target);
        steps.phase()
                .add(
                        "fence." + target,
                        from,
                        StepSentence.FENCE_NODE.with("target", target, "action", "reboot", "node", from.node()),
                        new Operation.FenceNode(target, "reboot", FENCE_SECONDS));
        steps.phase()
                .add(
                        "back." + target,
                        from,
                        StepSentence.AWAIT_QUORUM.with("nodes", String.join(", ", names())),
                        new Operation.AwaitMembers(names(), true, BOOT_SECONDS));
    }

    private List<String> names() {
        return places.stream().map(Place::node).toList();
    }

    /** A node that is not that one, where there is another; the rest stand by. */
    static Place anyBut(List<Place> places, String node) {
        List<Place> others =
                places.stream().filter(place -> !place.node().equals(node)).toList();
        List<Place> able = others.isEmpty() ? places : others;
        return new Place(
                able.getFirst().system(),
                able.getFirst().node(),
                able.stream().skip(1).map(Place::system).collect(Collectors.toList()));
    }
}
