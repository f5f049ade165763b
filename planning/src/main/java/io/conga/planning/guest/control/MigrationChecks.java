package io.conga.planning.guest.control;

import io.conga.planning.guest.Size;
import io.conga.planning.known.KnownGuests;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.guest.Guest;
import io.conga.protocol.guest.GuestDisk;
import io.conga.protocol.guest.GuestInterface;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.guest.Hypervisor;
import io.conga.protocol.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What stands for and against moving a guest live from one node to another, as both hypervisors tell. */
public final class MigrationChecks {

    private static final Set<String> HOST_CPU = Set.of("host-passthrough", "maximum");
    private static final Set<String> NAMED_NETWORKS = Set.of("network", "bridge");

    private final Guest guest;
    private final KnownGuests from;
    private final KnownGuests to;
    private final SharedFolder folder;
    private final Map<String, String> moves;
    private final List<Hazard> found = new ArrayList<>();

    private MigrationChecks(
            Guest guest, KnownGuests from, KnownGuests to, SharedFolder folder, Map<String, String> moves) {
        this.guest = guest;
        this.from = from;
        this.to = to;
        this.folder = folder;
        this.moves = moves;
    }

    /**
     * Of a guest as it is.
     *
     * @param proven a folder of which is known that the nodes share it; empty: none
     */
    public static List<Hazard> of(Guest guest, KnownGuests from, KnownGuests to, String proven) {
        return of(guest, from, to, new SharedFolder(proven.isEmpty() ? "/nowhere" : proven, ""), Map.of());
    }

    /** Of a guest some of whose disks are to be moved into that folder first. */
    static List<Hazard> of(
            Guest guest, KnownGuests from, KnownGuests to, SharedFolder folder, Map<String, String> moves) {
        var checks = new MigrationChecks(guest, from, to, folder, moves);
        checks.all();
        return List.copyOf(checks.found);
    }

    /** Whether any of them speaks against it. */
    public static boolean refused(List<Hazard> checks) {
        return checks.stream().anyMatch(check -> check.severity() == Severity.ERROR);
    }

    private void all() {
        GuestView fromView = from.view();
        GuestView toView = to.view();
        Hypervisor source = fromView == null ? null : fromView.hypervisor();
        Hypervisor target = toView == null ? null : toView.hypervisor();
        if (source == null || !from.reachable()) {
            add(MigrationCheck.UNSEEN, "node", from.node());
        }
        if (target == null || !to.reachable()) {
            add(MigrationCheck.UNSEEN, "node", to.node());
        }
        guest.disks().forEach(this::disk);
        guest.hostDevices().forEach(device -> add(MigrationCheck.HOST_DEVICE, "guest", guest.name(), "device", device));
        if (source == null || target == null || toView == null) {
            return;
        }
        hosts(source, target);
        cpu(source, target);
        guest.interfaces().forEach(card -> network(card, target));
        older("libvirt", source.libvirt(), target.libvirt());
        older("emulator", source.emulator(), target.emulator());
        memory(toView, target);
        toView.guests().stream()
                .filter(other ->
                        other.name().equals(guest.name()) && !other.uuid().equals(guest.uuid()))
                .forEach(other -> add(MigrationCheck.NAME_TAKEN, "target", to.node(), "guest", guest.name()));
        if (!target.kvm()) {
            add(MigrationCheck.EMULATED, "target", to.node(), "guest", guest.name(), "node", from.node());
        }
    }

    private void hosts(Hypervisor source, Hypervisor target) {
        if (source.hostUuid().equals(target.hostUuid())) {
            add(MigrationCheck.SAME_HOST, "node", from.node(), "target", to.node(), "uuid", source.hostUuid());
        }
        if (!source.machine().equals(target.machine())) {
            add(
                    MigrationCheck.MACHINE,
                    "node",
                    from.node(),
                    "target",
                    to.node(),
                    "machine",
                    source.machine(),
                    "other",
                    target.machine());
        }
        if (!target.migrationReady()) {
            add(MigrationCheck.NO_TLS, "target", to.node());
        }
    }

    private void cpu(Hypervisor source, Hypervisor target) {
        if (!HOST_CPU.contains(guest.cpuMode())) {
            return;
        }
        boolean same = source.cpuModel() != null && Objects.equals(source.cpuModel(), target.cpuModel());
        add(
                same ? MigrationCheck.CPU_PASSED : MigrationCheck.CPU_DIFFERS,
                "guest",
                guest.name(),
                "mode",
                guest.cpuMode(),
                "target",
                to.node(),
                "other",
                Objects.requireNonNullElse(target.cpuModel(), "?"),
                "model",
                Objects.requireNonNullElse(source.cpuModel(), "?"));
    }

    private void network(GuestInterface card, Hypervisor target) {
        if (NAMED_NETWORKS.contains(card.kind()) && !target.networks().contains(card.source())) {
            add(
                    MigrationCheck.NETWORK,
                    "target",
                    to.node(),
                    "network",
                    card.source(),
                    "guest",
                    guest.name(),
                    "node",
                    from.node());
        }
    }

    private void disk(GuestDisk disk) {
        if (disk.kind() == GuestDisk.Kind.EMPTY || disk.kind() == GuestDisk.Kind.NETWORK) {
            return;
        }
        boolean there = folder.holds(disk) || moves.containsKey(disk.source());
        String type = Objects.requireNonNullElse(disk.fileSystem(), "");
        if (disk.cdrom()) {
            if (!there && !SharedFolder.shared(type)) {
                add(MigrationCheck.CDROM, "disk", disk.source(), "node", from.node());
            }
            return;
        }
        String onWhat = there ? folder.type().isEmpty() ? type : folder.type() : type;
        if (disk.kind() == GuestDisk.Kind.BLOCK && !there) {
            add(MigrationCheck.STORAGE_UNKNOWN, "disk", disk.source(), "type", "a device", "target", to.node());
        } else if (!there && !SharedFolder.shared(type)) {
            add(
                    MigrationCheck.STORAGE_LOCAL,
                    "disk",
                    disk.source(),
                    "type",
                    type.isEmpty() ? "?" : type,
                    "node",
                    from.node());
        }
        if (disk.kind() == GuestDisk.Kind.FILE
                && !disk.readOnly()
                && !SharedFolder.coherent(onWhat)
                && !SharedFolder.direct(disk.cache())) {
            add(
                    MigrationCheck.CACHE,
                    "disk",
                    disk.source(),
                    "cache",
                    disk.cache().isEmpty() ? "writeback" : disk.cache());
        }
    }

    private void older(String what, String version, String other) {
        if (Arrays.compare(numbers(other), numbers(version)) < 0) {
            add(
                    MigrationCheck.OLDER,
                    "target",
                    to.node(),
                    "node",
                    from.node(),
                    "what",
                    what,
                    "other",
                    other,
                    "version",
                    version);
        }
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty() && part.length() < 8)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private void memory(GuestView view, Hypervisor target) {
        long taken = view.guests().stream()
                .filter(other -> other.state().alive() && !other.uuid().equals(guest.uuid()))
                .mapToLong(Guest::memoryBytes)
                .sum();
        long free = Math.max(0, target.memoryBytes() - taken);
        if (guest.memoryBytes() > free) {
            add(
                    MigrationCheck.MEMORY,
                    "guest",
                    guest.name(),
                    "size",
                    Size.of(guest.memoryBytes()),
                    "target",
                    to.node(),
                    "free",
                    Size.of(free));
        }
    }

    private void add(MigrationCheck check, String... values) {
        found.add(check.with(values));
    }
}
