package io.conga.planning.shared;

import io.conga.planning.known.Known;
import io.conga.planning.known.KnownStorage;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Hazard;
import io.conga.planning.step.Place;
import io.conga.planning.step.Steps;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.SharedStorageOperation;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Gfs2;
import io.conga.protocol.storage.LockSpace;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.Basis;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.GroupChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.guard.StorageStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/*
 * Around a node's joining of a cluster whose nodes share storage:
 *
 * | Phase    | Where                       | Do                                | Undo                   |
 * |----------|-----------------------------|-----------------------------------|------------------------|
 * | settings | the new node                | UseLvmlockd                       | UseLvmlockd(off)       |
 * | journals | a member that has it mounted | AddJournals, one for each node   | none: it is harmless   |
 * | (it joins: Pacemaker starts dlm and lvmlockd there)                                                |
 * | locking  | the new node                | AwaitLocking                      | (changes nothing)      |
 * | spaces   | the new node                | LockGroup, of each shared group   | LockGroup(stop)        |
 * | mounted  | the new node                | AwaitMounted, of what a clone mounts | (changes nothing)   |
 */
/** What a new node needs where the cluster's nodes share storage. */
public final class JoiningStorage {

    private static final int SECONDS = 300;
    private static final int MOST_JOURNALS = 32;
    private static final String LVM = "lvm_";
    private static final String GLOBAL = "lvm_global";

    private final Known known;
    private final Members members;
    private final Place place;
    private final boolean shares;

    /** @param place the new node */
    public JoiningStorage(Known known, Members members, Place place) {
        this.known = known;
        this.members = members;
        this.place = place;
        this.shares = Locking.of(members.configuration()).isPresent();
    }

    /** What is installed on it. */
    public List<Operation.Feature> features() {
        return shares ? List.of(Operation.Feature.SHARED_STORAGE) : List.of();
    }

    /** Before it joins. */
    public void before(Steps steps) {
        if (!shares) {
            return;
        }
        steps.phase()
                .add(
                        "lvmlockd." + place.node(),
                        place,
                        SharedSentence.USE_LVMLOCKD.with("node", place.node()),
                        new SharedStorageOperation.UseLvmlockd(true),
                        new SharedStorageOperation.UseLvmlockd(false));
        steps.phase();
        int needed = members.names().size() + 1;
        int number = 0;
        for (Mounted found : mounted().values()) {
            if (found.gfs2().journals() < needed && needed <= MOST_JOURNALS) {
                steps.add(
                        "journals." + number++,
                        Place.only(found.on().system(), found.on().node()),
                        StorageSentence.ADD_JOURNALS.with(
                                "object",
                                found.gfs2().target(),
                                "node",
                                found.on().node(),
                                "detail",
                                String.valueOf(needed)),
                        operation(new FileSystemChange.AddJournals(
                                found.device(), found.gfs2().target(), needed, null)));
            }
        }
    }

    /** After it joined and the cluster came to rest. */
    public void after(Steps steps) {
        if (!shares) {
            return;
        }
        steps.phase()
                .add(
                        "locking." + place.node(),
                        place,
                        SharedSentence.AWAIT_LOCKING.with("node", place.node()),
                        new SharedStorageOperation.AwaitLocking(SECONDS))
                .phase();
        for (String group : groups()) {
            steps.add(
                    "lock." + group,
                    place,
                    StorageSentence.LOCK_START.with("object", group, "node", place.node(), "detail", ""),
                    operation(new GroupChange.LockGroup(group, true)),
                    operation(new GroupChange.LockGroup(group, false)));
        }
        steps.phase();
        for (String target : cloned()) {
            steps.add(
                    "mounted." + target.substring(1).replace('/', '-'),
                    place,
                    SharedSentence.AWAIT_MOUNTED.with("target", target, "node", place.node()),
                    new SharedStorageOperation.AwaitMounted(target, "gfs2", SECONDS));
        }
    }

    /** What speaks against it. */
    public List<Hazard> hazards() {
        List<Hazard> hazards = new ArrayList<>();
        if (!shares) {
            return hazards;
        }
        StorageView theirs = known.storage().stream()
                .filter(storage -> storage.system().equals(place.system()))
                .map(KnownStorage::view)
                .findFirst()
                .orElse(null);
        Set<String> seen = theirs == null ? Set.of() : names(theirs.devices());
        for (String group : groups()) {
            Set<String> missing = new TreeSet<>(disks(group));
            missing.removeAll(seen);
            if (!missing.isEmpty()) {
                hazards.add(SharedHazard.DISKS_MISSING.with(
                        "node", place.node(), "object", group, "detail", String.join(", ", missing)));
            }
        }
        mounted().values().stream()
                .filter(found -> found.gfs2().journals() < members.names().size() + 1)
                .forEach(found -> hazards.add(SharedHazard.JOURNAL_ADDED.with(
                        "target",
                        found.gfs2().target(),
                        "node",
                        place.node(),
                        "count",
                        String.valueOf(found.gfs2().journals()))));
        return hazards;
    }

    /** A GFS2 as one member has it mounted. */
    private record Mounted(KnownStorage on, Gfs2 gfs2, String device) {}

    /** Each GFS2 once: its UUID and lock table are the same on every node. */
    private Map<String, Mounted> mounted() {
        Map<String, Mounted> found = new LinkedHashMap<>();
        for (KnownStorage storage : known.storage()) {
            StorageView view = storage.view();
            if (!storage.member() || !storage.reachable() || view == null) {
                continue;
            }
            for (Gfs2 gfs2 : view.gfs2()) {
                view.device(gfs2.device())
                        .ifPresent(device -> found.putIfAbsent(
                                String.valueOf(device.content()), new Mounted(storage, gfs2, device.stable())));
            }
        }
        return found;
    }

    /** Shared groups whose lock space runs on a member now. */
    private Set<String> groups() {
        return known.storage().stream()
                .filter(KnownStorage::member)
                .map(KnownStorage::view)
                .filter(java.util.Objects::nonNull)
                .flatMap(view -> view.locks().stream())
                .filter(space -> space.kind() == LockSpace.Kind.LVM)
                .map(LockSpace::name)
                .filter(name -> name.startsWith(LVM) && !name.equals(GLOBAL))
                .map(name -> name.substring(LVM.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The disks of a group, by names that hold on every node. */
    private Set<String> disks(String group) {
        Set<String> found = new TreeSet<>();
        for (KnownStorage storage : known.storage()) {
            StorageView view = storage.view();
            if (storage.member() && view != null) {
                var stack = new StorageStack(view);
                view.devices().stream()
                        .filter(device -> stack.physicalVolume(device)
                                .filter(volume -> group.equals(volume.group()))
                                .isPresent())
                        .forEach(device -> found.addAll(names(stack.disks(device))));
            }
        }
        return found;
    }

    private static Set<String> names(List<BlockDevice> devices) {
        return devices.stream()
                .map(BlockDevice::wwn)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where clones that run on every node mount a GFS2. */
    private List<String> cloned() {
        return members.configuration().resources().stream()
                .filter(resource -> resource.kind() == ResourceState.Kind.CLONE)
                .filter(clone -> !clone.meta().containsKey("clone-max"))
                .filter(clone ->
                        !clone.meta().getOrDefault("target-role", "Started").equalsIgnoreCase("Stopped"))
                .flatMap(Locking::whole)
                .map(ResourceDefinition::parameters)
                .filter(parameters -> "gfs2".equals(parameters.get("fstype")))
                .map(parameters -> parameters.getOrDefault("directory", ""))
                .filter(directory -> directory.startsWith("/"))
                .distinct()
                .toList();
    }

    private static Operation operation(StorageChange change) {
        return new Operation.ChangeStorage(Basis.NONE, change);
    }
}
