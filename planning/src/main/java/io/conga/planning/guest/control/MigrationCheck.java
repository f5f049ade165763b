package io.conga.planning.guest.control;

import static io.conga.protocol.problem.Severity.ERROR;
import static io.conga.protocol.problem.Severity.INFO;
import static io.conga.protocol.problem.Severity.WARNING;

import io.conga.planning.plan.HazardCode;
import io.conga.protocol.problem.Severity;

/** What is looked at before a guest is moved live. ERROR: it would fail, or harm the guest. */
enum MigrationCheck implements HazardCode {
    UNSEEN(
            "check.guest-unseen",
            ERROR,
            "{node} could not be asked about its guests.",
            "Bring {node} back, and see that libvirt runs there."),
    SAME_HOST(
            "check.guest-same-host",
            ERROR,
            "libvirt of {node} and {target} have the same host UUID, {uuid}: each takes the other for itself.",
            "Give each node its own host_uuid in libvirtd.conf, and restart libvirt."),
    MACHINE(
            "check.guest-machine",
            ERROR,
            "{target} is of the architecture {other}, {node} of {machine}.",
            "Choose a node of the same architecture."),
    CPU_DIFFERS(
            "check.guest-cpu-differs",
            ERROR,
            "{guest} has the CPU of its host itself ({mode}), and that of {target} is another model: {other} instead of {model}.",
            "Give the guest a CPU model that both have, and restart it once."),
    CPU_PASSED(
            "check.guest-cpu-passed",
            WARNING,
            "{guest} has the CPU of its host itself ({mode}). Both nodes name the same model; microcode and flags can still differ.",
            "Give the guest a named CPU model to be sure."),
    NETWORK(
            "check.guest-network",
            ERROR,
            "{target} has no network or bridge {network}, which {guest} uses.",
            "Make {network} on {target} as it is on {node}."),
    STORAGE_LOCAL(
            "check.guest-storage-local",
            ERROR,
            "{disk} lies on {type}, which only {node} has.",
            "Move it to a file system that the nodes share."),
    STORAGE_UNKNOWN(
            "check.guest-storage-unknown",
            INFO,
            "{disk} lies on {type}: whether {target} has the same is proven when the guest is put under control, not here.",
            "Nothing has to be done."),
    CDROM(
            "check.guest-cdrom",
            ERROR,
            "The CD drive holds {disk}, which only {node} has.",
            "Take the CD out (virsh change-media), or move the image to the shared file system."),
    OLDER(
            "check.guest-older",
            WARNING,
            "{target} has the older {what} {other} ({node}: {version}). The guest may be refused there.",
            "Update {target} first, or choose a node that is as new."),
    MEMORY(
            "check.guest-memory",
            ERROR,
            "{guest} takes {size} of memory, and {target} has {free} left beside its guests.",
            "Move another guest away from {target} first."),
    NAME_TAKEN(
            "check.guest-name-taken", ERROR, "{target} has another guest of the name {guest}.", "Rename one of them."),
    CACHE(
            "check.guest-cache",
            ERROR,
            "{disk} is cached by the host ({cache}) on a file system of which QEMU can't know that it is shared: the target could read old data.",
            "Set the disk's cache to none, and restart the guest once."),
    HOST_DEVICE(
            "check.guest-host-device",
            ERROR,
            "{guest} has a device of its host: {device}.",
            "Take the device away from the guest first."),
    EMULATED(
            "check.guest-emulated",
            INFO,
            "{target} has no KVM: {guest} would run there emulated, slowly.",
            "Nothing has to be done, if it does so on {node} too."),
    NO_TLS(
            "check.guest-no-tls",
            WARNING,
            "libvirt of {target} does not listen for other nodes over TLS.",
            "Put a guest under control with live migration, which sets it up on every node.");

    private final Words words;

    MigrationCheck(String code, Severity severity, String text, String remedy) {
        words = new Words(code, severity, text, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
