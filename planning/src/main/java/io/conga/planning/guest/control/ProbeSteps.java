package io.conga.planning.guest.control;

import io.conga.planning.member.Members;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.protocol.operation.GuestControlOperation;
import java.util.List;

/*
 * | Phase   | Where           | Do              | Undo              |
 * |---------|-----------------|-----------------|-------------------|
 * | probe   | one node        | WriteProbe      | RemoveProbe       |
 * | seen    | the other nodes | SeeProbe(there) | (changes nothing) |
 * | unprobe | that node       | RemoveProbe     | (nothing is left) |
 * | gone    | the other nodes | SeeProbe(gone)  | (changes nothing) |
 */
/** Proves that a folder is the same on all nodes: a file that one writes appears on the others, and goes with it. */
final class ProbeSteps {

    /** A client of NFS believes for up to a minute that a file is not there: acdirmax of nfs(5). */
    private static final int PATIENCE = 75;

    private ProbeSteps() {}

    static void add(Steps steps, Members members, String node, List<String> nodes, String folder, String token) {
        Place home = members.place(node);
        List<String> others =
                nodes.stream().filter(other -> !other.equals(node)).toList();
        var remove = new GuestControlOperation.RemoveProbe(folder, token);
        steps.add(
                        "probe",
                        home,
                        ControlSentence.PROBE.with("folder", folder, "node", node),
                        new GuestControlOperation.WriteProbe(folder, token),
                        remove)
                .phase();
        others.forEach(other -> steps.add(
                "seen." + other,
                members.place(other),
                ControlSentence.PROBE_SEEN.with("folder", folder, "node", other),
                new GuestControlOperation.SeeProbe(folder, token, true, PATIENCE)));
        steps.phase()
                .add("unprobe", home, ControlSentence.PROBE_REMOVE.with("node", node), remove)
                .phase();
        others.forEach(other -> steps.add(
                "gone." + other,
                members.place(other),
                ControlSentence.PROBE_GONE.with("folder", folder, "node", other),
                new GuestControlOperation.SeeProbe(folder, token, false, PATIENCE)));
    }
}
