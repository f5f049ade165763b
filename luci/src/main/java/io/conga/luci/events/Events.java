package io.conga.luci.events;

import io.conga.luci.clusters.ClusterDirectory;
import io.conga.luci.inventory.Inventory;
import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.luci.jobs.JobEngine;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.UserChanged;
import io.conga.luci.users.UserStore;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every change in luci and hands it to every browser's connection. */
@Component
public class Events {

    /** Members of a cluster tell of the same change within a few milliseconds. */
    private static final Duration BURST = Duration.ofMillis(20);

    private final Set<Connection> connections = new CopyOnWriteArraySet<>();
    private final Coalescer coalescer = new Coalescer(BURST, this::deliver);
    private final ClusterDirectory directory;
    private final UserStore users;

    public Events(Inventory inventory, ClusterDirectory directory, JobEngine jobs, UserStore users) {
        this.directory = directory;
        this.users = users;
        inventory.listen(this::inventoryChanged);
        directory.listen(cluster -> coalescer.add(new Subject(ChangeKind.CLUSTER, cluster)));
        jobs.listen(job -> coalescer.add(new Subject(ChangeKind.JOB, job)));
    }

    Connection connect(CurrentUser user) {
        var connection = new Connection(user);
        connections.add(connection);
        return connection;
    }

    void disconnect(Connection connection) {
        connections.remove(connection);
        connection.close();
    }

    private void inventoryChanged(String system, Aspect aspect) {
        switch (aspect) {
            case CONTACT, FACTS, FORGOTTEN -> coalescer.add(new Subject(ChangeKind.SYSTEM, system));
            case VIEW, CONFIGURATION -> {
                // shown with the cluster
            }
            case GUESTS -> {
                coalescer.add(new Subject(ChangeKind.GUESTS, system));
                return;
            }
            case STORAGE -> {
                coalescer.add(new Subject(ChangeKind.STORAGE, system));
                return;
            }
        }
        directory.clusterOf(system).ifPresent(cluster -> coalescer.add(new Subject(ChangeKind.CLUSTER, cluster)));
    }

    private void deliver(Set<Subject> burst) {
        for (Connection connection : connections) {
            burst.forEach(connection::add);
        }
    }

    /** Streams go on with the new rights, or end with the user. */
    @EventListener
    public void userChanged(UserChanged changed) {
        for (Connection connection : connections) {
            var before = connection.user();
            if (!before.id().equals(changed.id())) {
                continue;
            }
            var now = users.byId(changed.id()).map(UserStore.Credentials::user).filter(user -> user.enabled());
            if (now.isEmpty() || now.get().mustChangePassword()) {
                disconnect(connection);
            } else {
                connection.user(
                        new CurrentUser(before.id(), now.get().name(), now.get().grants(), false, before.address()));
            }
        }
    }

    @PreDestroy
    void stop() {
        connections.forEach(this::disconnect);
        coalescer.close();
    }
}
