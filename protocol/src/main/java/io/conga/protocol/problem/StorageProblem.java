package io.conga.protocol.problem;

/** Problems of storage. Those that have the name of an obstacle stand for it. */
public enum StorageProblem implements ProblemCode {
    MISSING(
            "storage.missing",
            409,
            "There is no {device} on {node}.",
            "It was looked at once more on the node itself, right before the change.",
            "Choose a device that is there, or look for new disks on {node}."),
    MOUNTED(
            "storage.mounted",
            409,
            "{device} is mounted at {detail} on {node}.",
            "It was looked at once more on the node itself, right before the change.",
            "Unmount it on {node} first."),
    SWAP(
            "storage.swap",
            409,
            "{device} is used as swap on {node}.",
            "It was looked at once more on the node itself, right before the change.",
            "Stop using it as swap on {node} first."),
    PHYSICAL_VOLUME(
            "storage.physical-volume",
            409,
            "{device} is a physical volume of the volume group {detail}, as {node} sees it.",
            "It was looked at once more on the node itself, right before the change.",
            "Take it out of its volume group first, or delete the group."),
    ORPHAN_VOLUME(
            "storage.orphan-volume",
            409,
            "{device} is a physical volume without a volume group, as {node} sees it.",
            "It was looked at once more on the node itself, right before the change.",
            "Make it no physical volume any more first."),
    RAID_MEMBER(
            "storage.raid-member",
            409,
            "{device} is a member of the RAID array {detail} on {node}.",
            "It was looked at once more on the node itself, right before the change.",
            "Fail and remove it from the array first, or delete the array."),
    RAID_SIGNATURE(
            "storage.raid-signature",
            409,
            "{device} says of itself that it belongs to a RAID array that does not run on {node}.",
            "It was looked at once more on the node itself, right before the change.",
            "Assemble that array to see what it is, then delete it."),
    ENCRYPTED(
            "storage.encrypted",
            409,
            "{device} is a LUKS container, as {node} sees it.",
            "It was looked at once more on the node itself, right before the change.",
            "Close it and destroy its keys first."),
    MULTIPATH_MEMBER(
            "storage.multipath-member",
            409,
            "{device} is one of the paths of a multipath disk on {node}: {detail}.",
            "It was looked at once more on the node itself, right before the change.",
            "Use the multipath device, never one of its paths."),
    ROOT(
            "storage.root",
            409,
            "{node} runs or boots from {device}.",
            "It was looked at once more on the node itself, right before the change.",
            "Choose another device; {node} would not live on."),
    IN_USE(
            "storage.in-use",
            409,
            "{detail} lies on {device} on {node}.",
            "It was looked at once more on the node itself, right before the change.",
            "Delete, close or deactivate {detail} on {node} first."),
    READ_ONLY(
            "storage.read-only",
            409,
            "{device} can not be written on {node}.",
            "It was looked at once more on the node itself, right before the change.",
            "Choose another device, or find out who made it read-only."),
    UNNAMED(
            "storage.unnamed-signature",
            409,
            "{device} carries {detail} on {node}, which nobody said may be lost.",
            "It was looked at once more on the node itself, right before the change.",
            "Look at what is on it; then plan again and name it as lost."),
    UNREAD(
            "storage.unread",
            409,
            "{node} can not tell whether {device} is free: its {detail} could not be read.",
            "It was looked at once more on the node itself, right before the change.",
            "See on the storage pages of {node} why, and mend that first."),
    STALE(
            "storage.stale",
            409,
            "{object} on {node} is not what the plan was based on.",
            "Since the plan was made, somebody or something changed it: {expected} is {found} now.",
            "Look at what changed, and make the plan again."),
    NOT_DONE(
            "storage.not-done",
            500,
            "The change of {object} on {node} did not take hold.",
            "The tools ended well, but reading again shows something else.",
            "Look at what is there now on the storage pages, and at the output of the step."),
    LAST_KEY(
            "storage.last-key",
            409,
            "The last passphrase of {device} is never removed.",
            "Without it nobody could ever open it again.",
            "Add another passphrase first."),
    CHECK_FAILED(
            "storage.check-failed",
            500,
            "{command} found errors, or could not check: exit code {exitCode}.",
            "{output}",
            "Have a backup, then check and repair."),
    FSTAB_WRONG(
            "storage.fstab-wrong",
            409,
            "With that line the next boot could stop: fstab was not changed.",
            "{output}",
            "Mend what is said of the line, and plan it again."),
    ENDED(
            "storage.ended",
            409,
            "The work was ended before it was done.",
            "Somebody cancelled the job.",
            "Nothing has to be done; begin it again when it suits.");

    private final Text text;

    StorageProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
