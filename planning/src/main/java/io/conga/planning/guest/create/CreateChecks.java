package io.conga.planning.guest.create;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.GuestIntent.CreateGuest;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownCluster;
import io.conga.planning.known.KnownGuests;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.guest.NewGuestDisk;
import io.conga.protocol.guest.NewGuestDisk.Source;
import io.conga.protocol.problem.NewGuestProblem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form of a new guest, beside each field. What only the node's files tell, the node itself checks. */
record CreateChecks(CreateGuest intent, Known known, KnownGuests acting, Hypervisor hypervisor, Problems problems) {

    static final long MIB = 1L << 20;
    private static final long LEAST_MEMORY = 16 * MIB;
    private static final int MOST_CPUS = 4096;
    /** virsh takes what is only digits for libvirt's own number of a running guest. */
    private static final Pattern NAME = Pattern.compile("(?![0-9]+$)[A-Za-z0-9][A-Za-z0-9._+-]{0,62}");

    private static final Pattern PATH = Pattern.compile("/\\P{Cntrl}{0,1000}[^/\\p{Cntrl}]");

    /** Ends planning if anything is wrong. */
    void refuse() {
        name();
        if (intent.memoryBytes() < LEAST_MEMORY || intent.memoryBytes() % MIB != 0) {
            FieldCheck.invalid(problems, "memoryBytes", "It is a whole number of MiB, 16 or more.");
        }
        if (intent.cpus() < 1 || intent.cpus() > MOST_CPUS) {
            FieldCheck.invalid(problems, "cpus", "It is 1 or more.");
        }
        disk();
        if (intent.iso() != null) {
            path("iso", intent.iso());
        }
        String network = intent.network();
        if (network != null && !hypervisor.networks().contains(network)) {
            problems.add(
                    "network",
                    NewGuestProblem.NETWORK_MISSING,
                    "network",
                    network,
                    "node",
                    acting.node(),
                    "found",
                    hypervisor.networks().isEmpty() ? "none" : String.join(", ", hypervisor.networks()));
        }
        problems.refuse();
    }

    private void name() {
        String name = intent.guest();
        if (!NAME.matcher(name).matches()) {
            problems.add("guest", NewGuestProblem.NAME_INVALID, "name", name.isEmpty() ? "Nothing" : name);
            return;
        }
        known.guests().stream()
                .filter(guests -> guests.view() != null && has(guests.view(), name))
                .findFirst()
                .ifPresent(guests ->
                        problems.add("guest", NewGuestProblem.NAME_TAKEN, "node", guests.node(), "guest", name));
        KnownCluster cluster = known.cluster();
        if (cluster != null
                && cluster.configuration() != null
                && FieldCheck.taken(name, cluster.configuration().xml())) {
            problems.add("guest", NewGuestProblem.NAME_OF_RESOURCE, "cluster", cluster.name(), "guest", name);
        }
    }

    private static boolean has(GuestView view, String name) {
        return view.guest(name).isPresent();
    }

    private void disk() {
        NewGuestDisk disk = intent.disk();
        path("disk.path", disk.path());
        if (disk.source() == Source.COPY) {
            path("disk.from", disk.from());
            if (disk.path().equals(disk.from())) {
                FieldCheck.invalid(problems, "disk.path", "A copy needs a name of its own.");
            }
        }
        if (disk.source() == Source.EMPTY && (disk.bytes() < MIB || disk.bytes() % MIB != 0)) {
            FieldCheck.invalid(problems, "disk.bytes", "It is a whole number of MiB, 1 or more.");
        }
        if (disk.path().equals(intent.iso())) {
            FieldCheck.invalid(problems, "iso", "The disk and what the CD drive holds are two files.");
        }
        users().stream()
                .findFirst()
                .ifPresent(guest -> problems.add(
                        "disk.path",
                        NewGuestProblem.DISK_USED,
                        "path",
                        disk.path(),
                        "guest",
                        guest.name(),
                        "node",
                        acting.node()));
    }

    private List<Guest> users() {
        GuestView view = acting.view();
        return view == null
                ? List.of()
                : view.guests().stream()
                        .filter(guest -> guest.disks().stream()
                                .anyMatch(disk ->
                                        disk.source().equals(intent.disk().path())))
                        .toList();
    }

    private void path(String field, @Nullable String path) {
        if (path == null
                || !PATH.matcher(path).matches()
                || List.of(path.split("/")).contains("..")) {
            FieldCheck.invalid(
                    problems, field, "It is an absolute path of a file on the node, such as /guest_roots/web.qcow2.");
        }
    }
}
