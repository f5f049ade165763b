package io.conga.planning.guest.create;

import static io.conga.protocol.problem.Severity.BLOCK;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** Hazards of a new guest. */
enum CreateHazard implements HazardCode {
    MORE_THAN_THE_NODE(
            "hazard.new-guest-too-large",
            BLOCK,
            "{guest} would have {memory} of memory, and {node} itself has {has}.",
            "Give it less memory."),
    TOO_FULL(
            "hazard.new-guest-memory",
            WARNING,
            "The guests that run on {node} would have {wanted} of memory together with {guest}, and {node} has {has}. Guests, or what else runs there, may be ended for want of memory.",
            "Give it less memory, choose another node, or do not start it now."),
    MANY_CPUS(
            "hazard.new-guest-cpus",
            WARNING,
            "{guest} would have {cpus} virtual CPUs, and {node} has {has} processors: they wait for each other.",
            "Give it no more CPUs than the node has processors."),
    NO_HOME(
            "hazard.new-guest-no-home",
            WARNING,
            "If {lost} were lost, there would be no memory for {homeless} on the other nodes, once {guest} is under the cluster's control.",
            "Give it less memory, or make room on the other nodes."),
    EMULATED(
            "hazard.new-guest-emulated",
            WARNING,
            "{node} has no KVM: its processor does not let guests run on itself, or that is switched off in its firmware. {guest} is emulated, and many times slower.",
            "Switch on virtualization in the firmware of {node}, if it has that."),
    NOTHING_TO_START(
            "hazard.new-guest-empty",
            WARNING,
            "The disk is empty and there is no CD image: {guest} has nothing to start from.",
            "Name the CD image of an operating system, unless you fill the disk by other means."),
    NOT_CONTROLLED(
            "hazard.new-guest-not-controlled",
            INFO,
            "{guest} belongs to {node} alone at first: neither libvirt nor the cluster starts it again after a failure.",
            "Put it under the cluster's control afterwards: Actions, Put under cluster control.");

    private final Words words;

    CreateHazard(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
