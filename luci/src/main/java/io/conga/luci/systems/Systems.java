package io.conga.luci.systems;

import io.conga.luci.inventory.ContactState;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.node.NodeClient;
import io.conga.luci.node.NodeTarget;
import io.conga.luci.node.Seen;
import io.conga.luci.problem.Problems;
import io.conga.luci.trust.Fingerprint;
import io.conga.luci.trust.LuciIdentity;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.TrustProblem;
import io.conga.protocol.trust.TrustRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The homebase: the systems that luci was given, and how they are added, authenticated again and removed. */
@Component
public class Systems {

    private final SystemStore store;
    private final Lines lines;
    private final NodeClient client;
    private final Inventory inventory;
    private final LuciIdentity identity;
    private final ObjectProvider<SystemClusters> clusters;
    private final Clock clock;

    public Systems(
            SystemStore store,
            Lines lines,
            NodeClient client,
            Inventory inventory,
            LuciIdentity identity,
            ObjectProvider<SystemClusters> clusters,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.client = client;
        this.inventory = inventory;
        this.identity = identity;
        this.clusters = clusters;
        this.clock = clock;
        inventory.listen(this::inventoryChanged);
    }

    public List<SystemRecord> all() {
        return store.all();
    }

    /** The system of that id; request.not-found where there is none. */
    public SystemRecord get(String id) {
        return store.byId(id).orElseThrow(() -> Problems.notFound("system", id));
    }

    public Optional<SystemRecord> find(String id) {
        return store.byId(id);
    }

    /** The system that is reached there, or shows that certificate. */
    public Optional<SystemRecord> find(String address, int port, Fingerprint fingerprint) {
        return store.withCertificate(fingerprint).or(() -> store.at(address, port));
    }

    /** Asks what is at that address; nothing is kept. */
    public Seen probe(String address, int port) {
        return client.probe(address, port);
    }

    /**
     * Gets a system's trust and keeps it.
     *
     * @param fingerprint as a person confirmed it; another certificate ends this before a password is sent
     * @param by name of the user who adds it
     */
    public SystemRecord add(String address, int port, Fingerprint fingerprint, Credentials credentials, String by) {
        find(address, port, fingerprint).ifPresent(known -> {
            throw new ProblemException(RequestProblem.ALREADY_EXISTS, "name", "the system " + known.name());
        });
        var facts = pair(new NodeTarget(address, address, port, fingerprint), credentials);
        var system = new SystemRecord(
                UUID.randomUUID().toString(),
                facts.hostname(),
                address,
                port,
                fingerprint,
                TrustState.TRUSTED,
                clock.instant(),
                by);
        store.add(system);
        inventory.begin(system.id(), facts, null, null, clock.instant());
        lines.open(system);
        return system;
    }

    /** Gets the trust of a system again, after it was revoked or its certificate changed. */
    public SystemRecord authenticate(String id, Fingerprint fingerprint, Credentials credentials) {
        var before = get(id);
        var facts = pair(new NodeTarget(before.name(), before.address(), before.port(), fingerprint), credentials);
        var system = before.with(facts.hostname()).with(fingerprint).with(TrustState.TRUSTED);
        store.update(system);
        inventory.contact(id, ContactState.CONNECTING, null);
        inventory.facts(id, facts);
        lines.open(system);
        return system;
    }

    /**
     * Gives the trust back and forgets the system.
     *
     * @param force also where the system can't be told
     */
    public void remove(String id, boolean force) {
        var system = get(id);
        cluster(id).ifPresent(cluster -> {
            throw new ProblemException(
                    RequestProblem.CONFLICT,
                    "reason",
                    system.name() + " is a member of the cluster " + cluster.name()
                            + ", which is managed here. Remove the node from it, or stop managing it, first.");
        });
        try {
            client.revoke(system.target());
        } catch (ProblemException e) {
            boolean alreadyGone = e.problems().getFirst().code().equals(TrustProblem.NOT_TRUSTED.code());
            if (!force && !alreadyGone) {
                throw e;
            }
        }
        lines.close(id);
        store.remove(id);
        inventory.forget(id);
    }

    public SystemView view(SystemRecord system) {
        return new SystemView(
                system.id(),
                system.name(),
                system.address(),
                system.port(),
                system.fingerprint().text(),
                system.trust(),
                inventory.contact(system.id()),
                inventory.of(system.id()).map(last -> last.facts()).orElse(null),
                cluster(system.id()).orElse(null));
    }

    private Optional<SystemView.SystemCluster> cluster(String id) {
        return clusters.stream()
                .flatMap(known -> known.clusterOfSystem(id).stream())
                .findFirst();
    }

    private NodeFacts pair(NodeTarget node, Credentials credentials) {
        try {
            return client.trust(
                    node,
                    new TrustRequest(
                            identity.id().toString(),
                            identity.name(),
                            credentials.password(),
                            credentials.token(),
                            credentials.takeOver()));
        } catch (ProblemException e) {
            if (e.problems().getFirst().code().equals(NodeProblem.CONTACT_LOST.code())) {
                // Pairing has no half-way state worth waiting for: whether it was taken shows at the next attempt.
                throw new ProblemException(
                        NodeProblem.UNREACHABLE,
                        "node",
                        node.name(),
                        "address",
                        node.address(),
                        "port",
                        Integer.toString(node.port()),
                        "reason",
                        e.problems().getFirst().why());
            }
            throw e;
        }
    }

    /** Trust that the node took back shows in the database too, and a new hostname. */
    private void inventoryChanged(String id, Aspect aspect) {
        if (aspect != Aspect.CONTACT && aspect != Aspect.FACTS) {
            return;
        }
        inventory
                .of(id)
                .ifPresent(last -> store.byId(id).ifPresent(system -> {
                    var trust = switch (last.contact().state()) {
                        case CONNECTED -> TrustState.TRUSTED;
                        case REFUSED -> TrustState.REVOKED;
                        case CONNECTING, UNREACHABLE -> system.trust();
                    };
                    var facts = last.facts();
                    var now = system.with(trust).with(facts == null ? system.name() : facts.hostname());
                    if (!now.equals(system)) {
                        store.update(now);
                    }
                }));
    }
}
