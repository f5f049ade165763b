package io.conga.planning.secret;

import io.conga.planning.intent.AlertIntent;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.RestoreIntent;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.known.Known;
import io.conga.planning.section.AlertSecrets;
import io.conga.planning.storage.encryption.EncryptionSecrets;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.section.Alert;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An intent without its secrets, and the secrets. luci keeps {@code values} apart from the plan, for as long as a job
 * of that plan may need them, and never shows or logs them.
 *
 * @param intent the intent with references in place of secrets; this one may be stored and shown
 * @param values secret name to value; without the authkeys, which are luci's and the nodes' own
 */
public record Secrets(Intent intent, Map<String, String> values) {

    public Secrets {
        values = Map.copyOf(values);
    }

    /** Takes the secrets out of an intent, and names those of the configuration that its plan refers to. */
    public static Secrets of(Intent intent, Known known) {
        var taker = new Taker(known);
        return switch (intent) {
            case CreateCluster create -> {
                CreateCluster.NewFencing fencing = create.fencing();
                if (fencing == null) {
                    yield new Secrets(create, Map.of());
                }
                var devices = fencing.devices().stream().map(taker::without).toList();
                yield new Secrets(
                        new CreateCluster(
                                create.name(),
                                create.nodes(),
                                create.transport(),
                                create.encryption(),
                                create.totem(),
                                create.installPackages(),
                                new CreateCluster.NewFencing(devices, fencing.proof()),
                                create.startAtBoot()),
                        taker.values);
            }
            case FenceIntent.AddFenceDevice add ->
                new Secrets(new FenceIntent.AddFenceDevice(add.cluster(), taker.without(add.device())), taker.values);
            case FenceIntent.ProveFencing prove -> {
                taker.configured(null);
                yield new Secrets(prove, taker.values);
            }
            case ResourceIntent.AddResource add ->
                new Secrets(
                        new ResourceIntent.AddResource(
                                add.cluster(),
                                add.resource(),
                                add.agent(),
                                taker.without(add.resource(), Optional.of(add.agent()), add.parameters()),
                                add.meta(),
                                add.operations(),
                                add.group(),
                                add.cloned(),
                                add.start()),
                        taker.values);
            case ResourceIntent.EditResource edit -> {
                taker.configured(edit.resource());
                var parameters = taker.without(edit.resource(), taker.agentOf(edit.resource()), edit.parameters());
                yield new Secrets(
                        new ResourceIntent.EditResource(edit.cluster(), edit.resource(), parameters, edit.meta()),
                        taker.values);
            }
            case ServiceIntent.CreateService create ->
                new Secrets(
                        new ServiceIntent.CreateService(
                                create.cluster(),
                                create.service(),
                                create.resources().stream().map(taker::without).toList(),
                                create.autostart(),
                                create.exclusive(),
                                create.domain(),
                                create.recovery()),
                        taker.values);
            case AlertIntent.PutAlert put ->
                new Secrets(
                        new AlertIntent.PutAlert(put.cluster(), taker.without(put.alert()), put.existing()),
                        taker.values);
            case AlertIntent.DeleteAlert delete -> {
                taker.configuredAlert(delete.id());
                yield new Secrets(delete, taker.values);
            }
            case StorageIntent.ChangeStorage change -> {
                var found = EncryptionSecrets.of(change.change());
                yield new Secrets(
                        new StorageIntent.ChangeStorage(change.system(), found.change(), change.erase()),
                        found.values());
            }
            case RestoreIntent restore -> new Secrets(restore, KeptSecrets.values(known));
            case Intent other -> new Secrets(other, Map.of());
        };
    }

    /** Collects values while it replaces them. */
    private static final class Taker {
        private final Known known;
        private final Map<String, String> values = new TreeMap<>();

        Taker(Known known) {
            this.known = known;
        }

        FenceIntent.NewFenceDevice without(FenceIntent.NewFenceDevice device) {
            return new FenceIntent.NewFenceDevice(
                    device.id(),
                    device.agent(),
                    without(device.id(), Optional.of(device.agent()), device.parameters()),
                    device.targets(),
                    device.plugs());
        }

        ServiceIntent.NewResource without(ServiceIntent.NewResource resource) {
            return new ServiceIntent.NewResource(
                    resource.id(),
                    resource.agent(),
                    without(resource.id(), Optional.of(resource.agent()), resource.parameters()),
                    resource.meta(),
                    resource.operations());
        }

        Map<String, String> without(String resource, Optional<AgentName> agent, Map<String, String> parameters) {
            Optional<AgentMetadata> metadata = agent.flatMap(known::agent);
            var replaced = new TreeMap<String, String>();
            parameters.forEach((name, value) -> {
                boolean taken = SecretName.isSecret(name, metadata)
                        && !value.isEmpty()
                        && !SecretName.looksLikeReference(value);
                if (taken) {
                    String secret = SecretName.given(resource, name);
                    values.put(secret, value);
                    replaced.put(name, SecretName.reference(secret));
                } else {
                    replaced.put(name, value);
                }
            });
            return replaced;
        }

        /** Secrets that the cluster has, of one resource, or of all fence devices where none is named. */
        void configured(@Nullable String resource) {
            for (ResourceDefinition definition : definitions()) {
                AgentName agent = definition.agent();
                boolean wanted = resource == null
                        ? agent != null && agent.standard().equals("stonith")
                        : definition.id().equals(resource);
                if (wanted) {
                    Optional<AgentMetadata> metadata = known.agent(agent);
                    definition.parameters().forEach((name, value) -> {
                        if (SecretName.isSecret(name, metadata)) {
                            values.put(SecretName.configured(definition.id(), name), value);
                        }
                    });
                }
            }
        }

        /** An alert without secrets; those it has already and that are not named stay. */
        Alert without(Alert alert) {
            Map<String, Map<String, String>> kept = configuredAlert(alert.id());
            return AlertSecrets.with(alert, (owner, attributes) -> {
                var replaced = new TreeMap<>(kept.getOrDefault(owner, Map.of()));
                attributes.forEach((name, value) -> {
                    if (SecretName.isSecret(name, Optional.empty()) && !value.isEmpty()) {
                        // a new recipient has no id yet
                        String secret = SecretName.given(owner + "." + values.size(), name);
                        values.put(secret, value);
                        replaced.put(name, SecretName.reference(secret));
                    } else {
                        replaced.put(name, value);
                    }
                });
                return replaced;
            });
        }

        /** Secrets of an alert and its recipients that the cluster has. @return references to them, by owner and name */
        Map<String, Map<String, String>> configuredAlert(String id) {
            var references = new TreeMap<String, Map<String, String>>();
            if (known.cluster() == null || known.cluster().configuration() == null) {
                return references;
            }
            known.cluster().configuration().sections().alerts().stream()
                    .filter(alert -> alert.id().equals(id))
                    .forEach(alert -> AlertSecrets.with(alert, (owner, attributes) -> {
                        attributes.forEach((name, value) -> {
                            if (SecretName.isSecret(name, Optional.empty())) {
                                values.put(SecretName.configured(owner, name), value);
                                references
                                        .computeIfAbsent(owner, key -> new TreeMap<>())
                                        .put(name, SecretName.reference(SecretName.configured(owner, name)));
                            }
                        });
                        return attributes;
                    }));
            return references;
        }

        Optional<AgentName> agentOf(String resource) {
            return definitions().stream()
                    .filter(definition -> definition.id().equals(resource))
                    .findFirst()
                    .flatMap(definition -> Optional.ofNullable(definition.agent()));
        }

        private List<ResourceDefinition> definitions() {
            return known.definitions();
        }
    }
}
