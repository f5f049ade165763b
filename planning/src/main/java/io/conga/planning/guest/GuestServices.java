package io.conga.planning.guest;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which resource of a cluster controls which guest. The agent (ocf:heartbeat:VirtualDomain) takes the guest's name from the
 * file that its parameter {@code config} names; by custom file, resource and guest have the same name, and one of the two
 * is what is gone by here, since the file can be read on the nodes only.
 */
public final class GuestServices {

    /** The agent that runs guests. */
    public static final AgentName AGENT = new AgentName("ocf", "heartbeat", "VirtualDomain");

    private GuestServices() {}

    /**
     * A resource that runs a guest.
     *
     * @param service id of what stands at the top: the resource itself, or its group
     * @param resource the resource
     * @param guest the guest's name, as far as can be told
     */
    public record GuestService(String service, ResourceDefinition resource, String guest) {

        /** Whether it moves without being stopped. */
        public boolean live() {
            return "true".equals(resource.meta().get("allow-migrate"));
        }

        /** Path of its definition. */
        public String config() {
            return resource.parameters().getOrDefault("config", "");
        }
    }

    /** All of them, in the CIB's order. */
    public static List<GuestService> of(List<ResourceDefinition> resources) {
        var found = new ArrayList<GuestService>();
        resources.forEach(top -> collect(top.id(), top, found));
        return found;
    }

    /** The one that controls the guest of that name. */
    public static Optional<GuestService> controlling(List<ResourceDefinition> resources, String guest) {
        return of(resources).stream()
                .filter(service ->
                        service.guest().equals(guest) || service.resource().id().equals(guest))
                .findFirst();
    }

    private static void collect(String top, ResourceDefinition definition, List<GuestService> into) {
        if (AGENT.equals(definition.agent())) {
            into.add(new GuestService(top, definition, name(definition)));
        }
        definition.children().forEach(child -> collect(top, child, into));
    }

    private static String name(ResourceDefinition definition) {
        String config = definition.parameters().getOrDefault("config", "");
        String file = config.substring(config.lastIndexOf('/') + 1);
        return file.endsWith(".xml") ? file.substring(0, file.length() - ".xml".length()) : definition.id();
    }
}
