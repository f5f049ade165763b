package io.conga.protocol.problem;

/** Problems of guests that are to be made. */
public enum NewGuestProblem implements ProblemCode {
    NAME_INVALID(
            "guest.name-invalid",
            422,
            "{name} is no name for a guest.",
            "It begins with a letter or a digit, has only letters, digits and . _ + - in it, no more than 63 of them, and is not only digits, which libvirt takes for a number that it gives to guests.",
            "Choose another name."),
    NAME_TAKEN(
            "guest.name-taken",
            409,
            "{node} has a guest {guest} already.",
            "A cluster and libvirt tell guests apart by name.",
            "Choose another name."),
    NAME_OF_RESOURCE(
            "guest.name-of-resource",
            409,
            "{cluster} has {guest} in its configuration already.",
            "A guest is put under the cluster's control by its name, which has to be free there.",
            "Choose another name."),
    NO_QEMU(
            "guest.no-qemu",
            409,
            "Guests of {node} run under {uri}.",
            "New guests are made for QEMU and KVM only.",
            "Make it with the tools of that hypervisor; it is shown here then, and can be put under the cluster's control."),
    IMAGE_MISSING(
            "guest.image-missing",
            409,
            "There is no file {path} on {node} that can be read.",
            "{reason}",
            "Look at the path; a file on shared storage is seen only where that is mounted."),
    IMAGE_FORMAT(
            "guest.image-format",
            409,
            "{path} on {node} is an image of the format {found}, not {expected}.",
            "A guest would see the file's own bytes in place of the disk that is in it.",
            "Choose the format {found}, if that is qcow2 or raw; convert it with qemu-img convert otherwise."),
    IMAGE_BACKED(
            "guest.image-backed",
            409,
            "{path} on {node} holds only what differs from {backing}.",
            "A copy of it alone would be worth nothing without that file.",
            "Make a whole image of it first: qemu-img convert -O qcow2."),
    FILE_EXISTS(
            "guest.file-exists",
            409,
            "{path} is there on {node} already.",
            "A new disk never takes the place of a file.",
            "Choose another path, or use the file as it is."),
    NO_ROOM(
            "guest.no-room",
            409,
            "{folder} on {node} has room for {free} bytes, and the disk may grow to {needed}.",
            "A guest whose disk can't grow any more is stopped in the middle of what it does.",
            "Choose a smaller disk, or another folder, or make room there."),
    DISK_USED(
            "guest.disk-used",
            409,
            "{path} is a disk of the guest {guest} on {node} already.",
            "Two guests that write to the same disk destroy what is on it.",
            "Choose another file, or copy it."),
    ISO_UNREADABLE(
            "guest.iso-unreadable",
            409,
            "{path} on {node} can't be read as a CD image.",
            "{reason}",
            "Look at the path; the file has to be on the node itself, or on storage that is mounted there."),
    NETWORK_MISSING(
            "guest.network-missing",
            409,
            "{node} has no bridge or active network {network}.",
            "It has {found}.",
            "Choose one of these, or none."),
    NOT_MADE(
            "guest.not-made",
            500,
            "{guest} was not made on {node}.",
            "{reason}",
            "Read the words of the tool. What was made before was taken back.");

    private final Text text;

    NewGuestProblem(String code, int status, String what, String why, String remedy) {
        text = new Text(code, status, Severity.ERROR, what, why, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
