package io.conga.planning.quorum;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of plans for quorum devices, SBD and the options of votequorum. */
enum QuorumHazard implements HazardCode {
    VOTES(
            "hazard.quorum-device-votes",
            INFO,
            "{cluster} will have {expected} votes, of which {needed} are needed; the quorum device gives {votes}.",
            "Nothing has to be done."),
    MEANWHILE(
            "hazard.quorum-meanwhile",
            WARNING,
            "Only {online} of {expected} votes are there until the quorum device votes, which is not enough: resources stop for that time.",
            "Bring back more nodes first."),
    AND_LOGIC(
            "hazard.heuristics-and",
            INFO,
            "All {count} heuristics have to succeed. There is no score, as a quorum disk had.",
            "Join what may stand for each other into one command of your own."),
    HOST_PACKAGES(
            "hazard.quorum-packages-stay",
            INFO,
            "Packages that are missing are installed on {nodes}. They stay, even if the plan fails or is taken back.",
            "Remove them with the package manager if they are not wanted."),
    TWO_NODE_RETURNS(
            "hazard.two-node-returns",
            INFO,
            "{cluster} has two nodes: without a quorum device either has quorum alone (two_node), and fencing decides who lives.",
            "Make sure that fencing works."),
    LESS_SAFE(
            "hazard.quorum-device-gone",
            WARNING,
            "With an even number of nodes and no quorum device, {cluster} loses quorum when half of them are lost.",
            "Add a node, or use another quorum device."),
    RESTART_ALL(
            "hazard.quorum-restart-all",
            WARNING,
            "votequorum reads these options only when Corosync starts, and they must not differ between nodes: {cluster} is stopped on all nodes and started again.",
            "Choose a time at which the services may stop."),
    RESTART_EACH(
            "hazard.sbd-restart-each",
            WARNING,
            "SBD starts and stops with Corosync: the cluster is restarted on {nodes}, one node after another. What runs there moves.",
            "Choose a time at which the services may move."),
    ERASED(
            "hazard.sbd-erased",
            WARNING,
            "{device} gets a new SBD header. An SBD header that it has is lost, with the slots and messages of all nodes; a disk with anything else on it is refused.",
            "Make sure that no other cluster uses {device} for SBD."),
    IN_USE(
            "hazard.sbd-in-use",
            BLOCK,
            "{cluster} uses SBD already, with other disks or timeouts.",
            "Remove SBD first, then set it up anew."),
    MSGWAIT_SHORT(
            "hazard.sbd-msgwait",
            WARNING,
            "msgwait ({msgwait} s) is less than twice the watchdog timeout ({watchdog} s): a node could count as fenced while it still runs.",
            "Use twice the watchdog timeout."),
    TWO_DISKS(
            "hazard.sbd-two-disks",
            INFO,
            "With two disks a node goes on when one is lost, but both are written for each message.",
            "Use one or three disks."),
    DISKLESS_TWO(
            "hazard.sbd-diskless-two",
            WARNING,
            "Without a disk SBD relies on quorum, which two nodes alone can't give.",
            "Use a shared disk, a third node, or a quorum device."),
    NO_FENCING_LEFT(
            "hazard.sbd-no-fencing-left",
            WARNING,
            "SBD is the only fencing of {cluster}. Without it the cluster recovers nothing from a lost node, and starts no resource while fencing is on.",
            "Add another fence device first.");

    private final Words words;

    QuorumHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
