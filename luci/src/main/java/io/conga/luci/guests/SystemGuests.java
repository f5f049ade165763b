package io.conga.luci.guests;

import io.conga.luci.inventory.Contact;
import io.conga.luci.inventory.ContactState;
import io.conga.luci.systems.SystemView;
import io.conga.protocol.guest.GuestView;
import io.conga.protocol.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system's guests as last heard.
 *
 * @param system luci's id
 * @param name hostname
 * @param node its name in its cluster; null where it is in none
 * @param contact whether the system answers now
 * @param cluster the managed cluster that it belongs to; null where it is in none
 * @param guests as the system last read them; null where that was never heard
 * @param heard when luci heard it, by luci's own clock; null likewise
 */
public record SystemGuests(
        String system,
        String name,
        @Nullable String node,
        Contact contact,
        SystemView.@Nullable SystemCluster cluster,
        @Nullable GuestView guests,
        @Nullable Instant heard) {
    /** The same, with what it told just now. */
    SystemGuests told(GuestView now, Instant when) {
        return new SystemGuests(system, name, node, contact, cluster, now, when);
    }

    /** The same, when it did not answer just now: what it told before is old. */
    SystemGuests silent(Problem problem, Instant when) {
        var lost = new Contact(ContactState.UNREACHABLE, when, contact.lastContact(), problem);
        return new SystemGuests(system, name, node, lost, cluster, guests, heard);
    }
}
