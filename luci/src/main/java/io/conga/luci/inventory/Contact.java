package io.conga.luci.inventory;

import io.conga.protocol.problem.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Contact with a system.
 *
 * @param state how it stands
 * @param since since when it stands so
 * @param lastContact when the system was last heard of; null: never since it was added
 * @param problem why it can't be reached, or refuses; null where it is connected
 */
public record Contact(
        ContactState state,
        Instant since,
        @Nullable Instant lastContact,
        @Nullable Problem problem) {

    /** Whether its line stands. */
    public boolean connected() {
        return state == ContactState.CONNECTED;
    }
}
