package io.conga.ricci.handler;

import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.guest.NewGuest;
import io.conga.protocol.guest.NewGuestDisk;
import io.conga.protocol.guest.NewGuestDisk.Source;
import io.conga.protocol.operation.NewGuestOperation.OtherDisk;
import io.conga.protocol.problem.GuestControlProblem;
import io.conga.protocol.problem.NewGuestProblem;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.problem.ProblemCode;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.libvirt.control.SparseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What this node's files, hypervisor and guests say against a new guest. */
record NewGuestChecks(Node node, GuestView view, Hypervisor hypervisor) {

    static NewGuestChecks of(Node node) {
        GuestView view = node.looking().guests().read();
        Hypervisor hypervisor = view.hypervisor();
        if (hypervisor == null) {
            if (view.problems().isEmpty()) {
                node.looking().tools().require("virsh");
            }
            throw new ProblemException(503, view.problems());
        }
        return new NewGuestChecks(node, view, hypervisor);
    }

    /** All of it, so that a person mends it once. */
    List<Problem> of(NewGuest guest, List<OtherDisk> others) {
        var problems = new ArrayList<Problem>();
        name(guest).ifPresent(problems::add);
        problems.addAll(disk(guest.disk(), others));
        String iso = guest.iso();
        if (iso != null) {
            unreadable(iso).ifPresent(why -> problems.add(problem(NewGuestProblem.ISO_UNREADABLE, iso, why)));
        }
        String network = guest.network();
        if (network != null && !hypervisor.networks().contains(network)) {
            problems.add(Problem.of(
                    NewGuestProblem.NETWORK_MISSING,
                    "network",
                    network,
                    "node",
                    node.name(),
                    "found",
                    hypervisor.networks().isEmpty() ? "none" : String.join(", ", hypervisor.networks())));
        }
        return problems;
    }

    private Optional<Problem> name(NewGuest guest) {
        return view.guest(guest.name())
                .filter(there -> !there.uuid().equals(guest.uuid()))
                .map(_ -> Problem.of(NewGuestProblem.NAME_TAKEN, "node", node.name(), "guest", guest.name()));
    }

    private List<Problem> disk(NewGuestDisk disk, List<OtherDisk> others) {
        var problems = new ArrayList<Problem>();
        String image = disk.image();
        if (image != null) {
            image(disk, image).ifPresent(problems::add);
        }
        if (disk.source() == Source.EXISTING) {
            used(disk.path(), others).ifPresent(problems::add);
        } else {
            target(disk).ifPresent(problems::add);
        }
        if (disk.source() == Source.COPY && image != null) {
            running(image).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> image(NewGuestDisk disk, String path) {
        Optional<String> why = unreadable(path);
        if (why.isPresent()) {
            return Optional.of(problem(NewGuestProblem.IMAGE_MISSING, path, why.get()));
        }
        var image = node.looking().images().read(path);
        if (image.isEmpty()) {
            return Optional.of(problem(NewGuestProblem.IMAGE_MISSING, path, "qemu-img can't read it."));
        }
        String found = image.get().format();
        if (!found.equals(disk.format().word())) {
            return Optional.of(Problem.of(
                    NewGuestProblem.IMAGE_FORMAT,
                    "path",
                    path,
                    "node",
                    node.name(),
                    "found",
                    found,
                    "expected",
                    disk.format().word()));
        }
        return disk.source() == Source.COPY && !image.get().backing().isEmpty()
                ? Optional.of(Problem.of(
                        NewGuestProblem.IMAGE_BACKED,
                        "path",
                        path,
                        "node",
                        node.name(),
                        "backing",
                        image.get().backing()))
                : Optional.empty();
    }

    private Optional<Problem> target(NewGuestDisk disk) {
        Path file = file(disk.path());
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.of(Problem.of(
                    GuestControlProblem.FOLDER_MISSING, "folder", String.valueOf(folder), "node", node.name()));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Problem.of(NewGuestProblem.FILE_EXISTS, "path", disk.path(), "node", node.name()));
        }
        try {
            String image = disk.image();
            long needed = image == null ? disk.bytes() : SparseCopy.sizeOf(file(image));
            long free = Files.getFileStore(folder).getUsableSpace();
            return free >= needed
                    ? Optional.empty()
                    : Optional.of(Problem.of(
                            NewGuestProblem.NO_ROOM,
                            "folder",
                            folder.toString(),
                            "node",
                            node.name(),
                            "free",
                            String.valueOf(free),
                            "needed",
                            String.valueOf(needed)));
        } catch (IOException gone) {
            // The image is missing, and that is said already.
            return Optional.empty();
        }
    }

    private Optional<Problem> used(String path, List<OtherDisk> others) {
        return guestsWith(path)
                .findFirst()
                .map(guest -> used(path, guest.name(), node.name()))
                .or(() -> others.stream()
                        .filter(other -> other.inode() == inode(path))
                        .findFirst()
                        .map(other -> used(path, other.guest(), other.node())));
    }

    private static Problem used(String path, String guest, String where) {
        return Problem.of(NewGuestProblem.DISK_USED, "path", path, "guest", guest, "node", where);
    }

    /** A guest of this node that writes to that file now. */
    Optional<Problem> running(String path) {
        return guestsWith(path)
                .filter(guest -> guest.state().alive())
                .findFirst()
                .map(guest -> Problem.of(GuestControlProblem.RUNS, "guest", guest.name(), "node", node.name()));
    }

    private Stream<Guest> guestsWith(String path) {
        return view.guests().stream()
                .filter(guest -> guest.disks().stream()
                        .anyMatch(disk -> disk.kind() == GuestDisk.Kind.FILE
                                && !disk.readOnly()
                                && same(file(disk.source()), file(path))));
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }

    private long inode(String path) {
        try {
            return Files.getAttribute(file(path), "unix:ino") instanceof Long number ? number : -1;
        } catch (IOException | UnsupportedOperationException gone) {
            return -1;
        }
    }

    private Optional<String> unreadable(String path) {
        Path file = file(path);
        if (!Files.exists(file)) {
            return Optional.of("It is not there.");
        }
        return Files.isRegularFile(file)
                ? Files.isReadable(file) ? Optional.empty() : Optional.of("Its permissions do not let it be read.")
                : Optional.of("It is a folder or a device, and no file.");
    }

    private Problem problem(ProblemCode code, String path, String reason) {
        return Problem.of(code, "path", path, "node", node.name(), "reason", reason);
    }

    private Path file(String path) {
        return node.looking().root().file(path);
    }
}
