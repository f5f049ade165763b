package io.conga.planning.guest.control;

import io.conga.planning.cib.XmlElement;
import io.conga.planning.domain.FailoverDomain;
import io.conga.planning.guest.GuestServices;
import io.conga.planning.intent.GuestControlIntent.PutUnderCluster;
import io.conga.planning.intent.ServiceIntent.NewResource;
import io.conga.planning.service.PlainService;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.guest.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The service that runs a guest: ocf:heartbeat:VirtualDomain, behind the file system that holds it. */
final class GuestServiceEdits {

    private static final AgentName FILE_SYSTEM = new AgentName("ocf", "heartbeat", "Filesystem");
    private static final long MIB = 1L << 20;

    /** A guest that shuts down in order, or moves with much memory, needs minutes. */
    private static final List<ResourceOp> OPERATIONS = List.of(
            new ResourceOp("start", "0s", "180s", Map.of()),
            new ResourceOp("stop", "0s", "300s", Map.of()),
            new ResourceOp("monitor", "10s", "60s", Map.of()),
            new ResourceOp("migrate_to", "0s", "600s", Map.of()),
            new ResourceOp("migrate_from", "0s", "300s", Map.of()));

    private GuestServiceEdits() {}

    static List<CibEdit> edits(
            PutUnderCluster intent,
            ClusterConfiguration configuration,
            Guest guest,
            String uri,
            SharedFolder folder,
            Optional<FailoverDomain> domain) {
        String id = intent.service();
        var resource = new NewResource(
                id,
                GuestServices.AGENT,
                parameters(intent, guest, uri, folder),
                intent.liveMigration() ? Map.of("allow-migrate", "true") : Map.of(),
                OPERATIONS);
        var edits = new ArrayList<>(PlainService.edits(
                configuration, resource, intent.recovery(), domain, intent.autostart(), intent.exclusive()));
        edits.add(new CibEdit.SetValues(
                id,
                "utilization",
                Map.of(
                        "cpu",
                        String.valueOf(guest.cpus()),
                        "hv_memory",
                        String.valueOf((guest.memoryBytes() + MIB - 1) / MIB))));
        mounting(configuration, folder).ifPresent(clone -> edits.addAll(behind(id, clone)));
        return edits;
    }

    /**
     * {@code --tls}: with the transport alone only the connection between the two libvirts is encrypted, and the guest's
     * memory goes in the clear. {@code --migrateuri} names the target as its certificate does.
     */
    private static Map<String, String> parameters(
            PutUnderCluster intent, Guest guest, String uri, SharedFolder folder) {
        var parameters = new TreeMap<String, String>();
        parameters.put("config", folder.definition(guest.name()));
        parameters.put("hypervisor", uri);
        if (intent.liveMigration()) {
            parameters.put("migration_transport", "tls");
            parameters.put("migrate_options", "--tls --migrateuri=tcp://%n" + (folder.known() ? "" : " --unsafe"));
        }
        return parameters;
    }

    /** The clone that mounts the folder. */
    private static Optional<String> mounting(ClusterConfiguration configuration, SharedFolder folder) {
        return configuration.resources().stream()
                .filter(resource -> resource.kind() == ResourceState.Kind.CLONE)
                .filter(clone -> whole(clone).anyMatch(one -> mounts(one, folder)))
                .map(ResourceDefinition::id)
                .findFirst();
    }

    private static boolean mounts(ResourceDefinition resource, SharedFolder folder) {
        String directory = resource.parameters().getOrDefault("directory", "").replaceAll("/+$", "");
        return FILE_SYSTEM.equals(resource.agent())
                && !directory.isEmpty()
                && (folder.path().equals(directory) || folder.path().startsWith(directory + "/"));
    }

    private static Stream<ResourceDefinition> whole(ResourceDefinition resource) {
        return Stream.concat(Stream.of(resource), resource.children().stream().flatMap(GuestServiceEdits::whole));
    }

    private static List<CibEdit> behind(String guest, String clone) {
        return List.of(
                new CibEdit.Put(
                        "constraints",
                        new XmlElement("rsc_order")
                                .attribute("id", guest + "-after-" + clone)
                                .attribute("first", clone)
                                .attribute("then", guest)
                                .attribute("kind", "Mandatory")
                                .toString()),
                new CibEdit.Put(
                        "constraints",
                        new XmlElement("rsc_colocation")
                                .attribute("id", guest + "-with-" + clone)
                                .attribute("rsc", guest)
                                .attribute("with-rsc", clone)
                                .attribute("score", "INFINITY")
                                .toString()));
    }
}
