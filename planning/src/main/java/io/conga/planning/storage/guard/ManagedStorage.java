package io.conga.planning.storage.guard;

import io.conga.planning.known.Known;
import io.conga.planning.storage.words.StorageHazard;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.QuorumState;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.change.FileSystemChange;
import io.conga.protocol.storage.change.StorageChange;
import io.conga.protocol.storage.change.VolumeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the cluster's resources refer to: Pacemaker would start what is changed under it, or fail.
 *
 * @param references all of them
 */
public record ManagedStorage(List<Reference> references) {

    /**
     * One reference.
     *
     * @param resource resource id, or SBD
     * @param kind what is named
     * @param value the name: a path, a volume group, or GROUP/VOLUME
     * @param stopped whether somebody said that it, or what it is part of, shall not run
     */
    public record Reference(String resource, Kind kind, String value, boolean stopped) {}

    /** What a reference names. */
    public enum Kind {
        DEVICE,
        GROUP,
        VOLUME
    }

    /** Agent type to its parameters that name devices: their metadata. */
    private static final Map<String, List<String>> DEVICES = Map.ofEntries(
            Map.entry("Filesystem", List.of("device")),
            Map.entry("mdraid", List.of("md_dev")),
            Map.entry("Raid1", List.of("raiddev")),
            Map.entry("crypt", List.of("encrypted_dev")),
            Map.entry("iSCSILogicalUnit", List.of("path")),
            Map.entry("SCSITarget", List.of("path")),
            Map.entry("sg_persist", List.of("devs")),
            Map.entry("mpathpersist", List.of("mpathdevices")),
            Map.entry("sfex", List.of("device")),
            Map.entry("fence_sbd", List.of("devices")),
            Map.entry("fence_scsi", List.of("devices")),
            Map.entry("fence_mpath", List.of("devices")));

    private static final Set<String> GROUPS = Set.of("LVM-activate", "LVM", "clvm");

    public ManagedStorage {
        references = List.copyOf(references);
    }

    /** Of the cluster that is known. */
    public static ManagedStorage of(Known known) {
        List<Reference> found = new ArrayList<>();
        var cluster = known.cluster();
        var configuration = cluster == null ? null : cluster.configuration();
        if (configuration != null) {
            configuration.resources().forEach(definition -> whole(definition, false, found));
        }
        var view = cluster == null ? null : cluster.view();
        QuorumState quorum = view == null ? null : view.quorum();
        if (quorum != null && quorum.sbd() != null) {
            quorum.sbd().disks().forEach(disk -> found.add(new Reference("SBD", Kind.DEVICE, disk.device(), false)));
        }
        return new ManagedStorage(found);
    }

    private static void whole(ResourceDefinition definition, boolean above, List<Reference> into) {
        boolean stopped = above
                || definition.meta().getOrDefault("target-role", "Started").equalsIgnoreCase("Stopped");
        of(definition, stopped, into);
        definition.children().forEach(child -> whole(child, stopped, into));
    }

    private static void of(ResourceDefinition definition, boolean stopped, List<Reference> into) {
        AgentName agent = definition.agent();
        if (agent == null) {
            return;
        }
        Map<String, String> parameters = definition.parameters();
        for (String name : DEVICES.getOrDefault(agent.type(), List.of())) {
            Stream.of(parameters.getOrDefault(name, "").split("[,;\\s]+"))
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> into.add(new Reference(definition.id(), Kind.DEVICE, value, stopped)));
        }
        if (GROUPS.contains(agent.type())) {
            String group = value(parameters, "vgname", "volgrpname");
            String volume = value(parameters, "lvname");
            if (group != null) {
                into.add(new Reference(
                        definition.id(),
                        volume == null ? Kind.GROUP : Kind.VOLUME,
                        volume == null ? group : group + "/" + volume,
                        stopped));
            }
        }
    }

    private static @Nullable String value(Map<String, String> parameters, String... names) {
        return Stream.of(names)
                .map(parameters::get)
                .flatMap(Stream::ofNullable)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** What is said of such a reference: a resource that shall not run does not mind to be looked at, or checked. */
    static StorageHazard hazard(Reference reference, StorageChange change) {
        boolean gentle = switch (change) {
            case VolumeChange.ActivateVolume _,
                    FileSystemChange.CheckFileSystem _,
                    FileSystemChange.LabelFileSystem _ -> true;
            default -> false;
        };
        return gentle && reference.stopped() ? StorageHazard.MANAGED_STOPPED : StorageHazard.MANAGED;
    }

    /** The references to any of these devices, as that machine sees them. */
    List<Reference> to(StorageView view, Set<String> kernelNames) {
        return references.stream()
                .filter(reference -> leads(view, reference).anyMatch(kernelNames::contains))
                .toList();
    }

    /** The references to that group or to a volume of it. */
    List<Reference> toGroup(String group) {
        return references.stream()
                .filter(reference ->
                        reference.value().equals(group) || reference.value().startsWith(group + "/"))
                .filter(reference -> reference.kind() != Kind.DEVICE)
                .toList();
    }

    private static Stream<String> leads(StorageView view, Reference reference) {
        String value = reference.value();
        return switch (reference.kind()) {
            case DEVICE -> source(view, value);
            case GROUP ->
                view.logicalVolumes().stream()
                        .filter(volume -> volume.group().equals(value))
                        .flatMap(volume -> Stream.ofNullable(volume.device()))
                        .flatMap(path -> source(view, path));
            case VOLUME ->
                view.logicalVolumes().stream()
                        .filter(volume -> (volume.group() + "/" + volume.name()).equals(value))
                        .flatMap(volume -> Stream.ofNullable(volume.device()))
                        .flatMap(path -> source(view, path));
        };
    }

    /** Filesystem takes -U, -L, UUID= and LABEL= too. */
    private static Stream<String> source(StorageView view, String value) {
        String name = value.replaceFirst("^(-U|UUID=|-L|LABEL=)\"?", "").replace("\"", "");
        return view.devices().stream()
                .filter(device -> device.path().equals(value)
                        || device.links().contains(value)
                        || (!name.equals(value)
                                && device.content() != null
                                && (name.equals(device.content().uuid())
                                        || name.equals(device.content().label()))))
                .map(device -> device.name());
    }
}
