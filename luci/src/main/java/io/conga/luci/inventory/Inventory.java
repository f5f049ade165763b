package io.conga.luci.inventory;

import io.conga.luci.inventory.InventoryListener.Aspect;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.problem.Problem;
import io.conga.protocol.storage.StorageView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is known of every system, in memory: the newest facts, view and configuration, and whether it answers. */
@Component
public class Inventory {

    private static final Logger LOG = LoggerFactory.getLogger(Inventory.class);

    private final ConcurrentMap<String, LastKnown> known = new ConcurrentHashMap<>();
    private final List<InventoryListener> listeners = new CopyOnWriteArrayList<>();
    private final Clock clock;

    public Inventory(Clock clock) {
        this.clock = clock;
    }

    public void listen(InventoryListener listener) {
        listeners.add(listener);
    }

    /** What is known of a system; empty for one that luci does not have. */
    public Optional<LastKnown> of(@Nullable String system) {
        return system == null ? Optional.empty() : Optional.ofNullable(known.get(system));
    }

    /** Contact with a system; for one that is not known, CONNECTING. */
    public Contact contact(String system) {
        return of(system)
                .map(LastKnown::contact)
                .orElseGet(() -> new Contact(ContactState.CONNECTING, clock.instant(), null, null));
    }

    /** A system is new, or luci starts and this is what it knew before. */
    public void begin(
            String system,
            @Nullable NodeFacts facts,
            @Nullable ClusterView view,
            @Nullable ClusterConfiguration configuration,
            @Nullable Instant heard) {
        var contact = new Contact(ContactState.CONNECTING, clock.instant(), heard, null);
        known.putIfAbsent(system, new LastKnown(contact, facts, view, heard, configuration));
        tell(system, Aspect.CONTACT);
    }

    public void facts(String system, NodeFacts facts) {
        update(system, Aspect.FACTS, last -> last.with(facts));
    }

    public void view(String system, ClusterView view) {
        update(system, Aspect.VIEW, last -> last.with(view, clock.instant()));
    }

    public void configuration(String system, ClusterConfiguration configuration) {
        update(system, Aspect.CONFIGURATION, last -> last.with(configuration));
    }

    public void storage(String system, StorageView storage) {
        update(system, Aspect.STORAGE, last -> last.with(storage, clock.instant()));
    }

    public void guests(String system, GuestView guests) {
        update(system, Aspect.GUESTS, last -> last.with(guests, clock.instant()));
    }

    /** Whether its storage is shown was changed: who shows it looks again. */
    public void storageShown(String system) {
        update(system, Aspect.STORAGE, last -> last);
    }

    /** What was known of its storage before luci was restarted; what was heard since is newer. */
    public void storageBefore(String system, StorageView storage, Instant heard) {
        known.computeIfPresent(system, (_, last) -> last.storage() == null ? last.with(storage, heard) : last);
    }

    /** The system was heard of, whatever it said. Tells nobody. */
    public void heard(String system) {
        known.computeIfPresent(system, (_, last) -> {
            var contact = last.contact();
            return last.with(new Contact(contact.state(), contact.since(), clock.instant(), contact.problem()));
        });
    }

    /** How luci stands with the system now; nobody is told where that is what it was. */
    public void contact(String system, ContactState state, @Nullable Problem problem) {
        var before = known.get(system);
        if (before == null
                || (before.contact().state() == state && same(before.contact().problem(), problem))) {
            return;
        }
        update(system, Aspect.CONTACT, last -> {
            var now = clock.instant();
            var old = last.contact();
            var since = old.state() == state ? old.since() : now;
            return last.with(
                    new Contact(state, since, state == ContactState.CONNECTED ? now : old.lastContact(), problem));
        });
    }

    public void forget(String system) {
        known.remove(system);
        tell(system, Aspect.FORGOTTEN);
    }

    private void update(String system, Aspect aspect, UnaryOperator<LastKnown> change) {
        if (known.computeIfPresent(system, (_, last) -> change.apply(last)) != null) {
            tell(system, aspect);
        }
    }

    private void tell(String system, Aspect aspect) {
        for (InventoryListener listener : listeners) {
            try {
                listener.changed(system, aspect);
            } catch (RuntimeException e) {
                LOG.error("a listener failed on {} of system {}", aspect, system, e);
            }
        }
    }

    private static boolean same(@Nullable Problem one, @Nullable Problem other) {
        return one == null ? other == null : other != null && one.code().equals(other.code());
    }
}
