package io.conga.protocol.property;

import java.util.List;
import java.util.Optional;

/**
 * Everything that can be set for a cluster as a whole. A list is empty where this node's engine does not describe such
 * options; they can be set all the same, and the engine itself says whether it takes them.
 *
 * @param node who says so
 * @param cluster cluster options, crm_config in the CIB
 * @param resourceDefaults meta attributes of resources, rsc_defaults in the CIB
 * @param fenceDevice parameters that every fence device has, beside those of its agent
 * @param totem keys of the section totem of corosync.conf
 * @param link keys of the section totem.interface of corosync.conf
 */
public record PropertyMetadata(
        String node,
        List<OptionMetadata> cluster,
        List<OptionMetadata> resourceDefaults,
        List<OptionMetadata> fenceDevice,
        List<OptionMetadata> totem,
        List<OptionMetadata> link) {

    public PropertyMetadata {
        cluster = List.copyOf(cluster);
        resourceDefaults = List.copyOf(resourceDefaults);
        fenceDevice = List.copyOf(fenceDevice);
        totem = List.copyOf(totem);
        link = List.copyOf(link);
    }

    /** The option of that name. */
    public static Optional<OptionMetadata> find(List<OptionMetadata> options, String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }
}
