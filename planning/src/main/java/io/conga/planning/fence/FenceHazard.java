package io.conga.planning.fence;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for fencing. */
enum FenceHazard implements HazardCode {
    TURNS_ON(
            "hazard.fencing-turns-on",
            INFO,
            "Fencing is turned on in {cluster}: from now on a node that is lost gets its power cut.",
            "This is what protects the data; nothing has to be done."),
    UNFENCES(
            "hazard.unfences",
            INFO,
            "This device also switches nodes on (unfencing): {nodes} run resources only after it did so, each time they join.",
            "Nothing has to be done; if resources wait on a node that joined, look at the fencing history."),
    OTHERS_BARE(
            "hazard.others-not-fenced",
            WARNING,
            "No fence device can fence: {nodes}. If one of them is lost, its resources are not recovered.",
            "Add devices for them too."),
    UNCLEAN_NOW(
            "hazard.unclean-now",
            WARNING,
            "{nodes} are lost and wait to be fenced: that happens at once when a device can do it.",
            "Bring them back first if they should not be cut."),
    NOT_ITS_TARGET(
            "hazard.fence-level-not-its-target",
            WARNING,
            "By their host list, these devices can't fence {node}: {devices}. A level with one of them always fails.",
            "Make {node} a target of the devices, or take them out of the levels."),
    LEFT_OUT(
            "hazard.fence-level-left-out",
            INFO,
            "Once a node has levels, only devices in them fence it. These stay unused for {node}: {devices}.",
            "Add them to a level if they shall be used."),
    NO_BACKUP(
            "hazard.fence-level-no-backup",
            INFO,
            "{target} has a main level and no backup: if it fails, the node is not fenced and nothing is recovered.",
            "Add a second level with another way to cut the power."),
    TEST_CUTS_POWER(
            "hazard.test-cuts-power",
            WARNING,
            "The power of {node} is really cut, and switched on afterwards. What runs there is lost or moves; if switching on fails, the node stays off.",
            "Put the node on standby first, and have somebody near it who can switch it on."),
    CONFIRM_ONLINE(
            "hazard.confirm-online", BLOCK, "{node} is online. It is not off.", "Fence it, or stop it in order."),
    CONFIRM_ANSWERS(
            "hazard.confirm-answers",
            BLOCK,
            "{node} answers luci: its ricci runs, so the machine is on, whatever the cluster sees.",
            "Switch the machine off first, and look that it is."),
    CONFIRM_CORRUPTS(
            "hazard.confirm-corrupts",
            WARNING,
            "If {node} still runs, confirming destroys data: the cluster starts its services elsewhere while {node} goes on writing to the same disks.",
            "Go and look that the machine has no power, or pull its cables to network and storage, before you confirm."),
    PROOF_FROM_TARGET(
            "hazard.proof-from-target",
            WARNING,
            "No other member is online, so {node} asks about itself. That does not prove that another could fence it.",
            "Prove it again when another member is online.");

    private final Words words;

    FenceHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
