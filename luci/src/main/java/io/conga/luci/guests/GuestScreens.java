package io.conga.luci.guests;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.audit.Outcome;
import io.conga.luci.node.NodeClient;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.users.CurrentUser;
import io.conga.protocol.guest.GuestScreen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Pictures of guests' screens. A screen may show a secret: who looks is written down, once for as long as they look without
 * a pause.
 */
@Component
public class GuestScreens {

    /** A page that is open asks every few seconds. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private record Look(String user, String system, String guest) {}

    private final NodeClient client;
    private final Audit audit;
    private final Clock clock;
    private final Map<Look, Instant> looks = new HashMap<>();

    GuestScreens(NodeClient client, Audit audit, Clock clock) {
        this.client = client;
        this.audit = audit;
        this.clock = clock;
    }

    /** The picture as PNG. */
    public byte[] png(CurrentUser user, SystemRecord system, String guest) {
        GuestScreen screen = client.guestScreen(system.target(), guest);
        if (begins(new Look(user.id(), system.id(), guest))) {
            audit.record(
                    user,
                    "guest.screen",
                    AuditSubject.system(system.id(), system.name()),
                    Map.of("guest", guest),
                    Outcome.SUCCEEDED,
                    null);
        }
        return Base64.getDecoder().decode(screen.png());
    }

    private synchronized boolean begins(Look look) {
        Instant now = clock.instant();
        looks.values().removeIf(last -> last.plus(PAUSE).isBefore(now));
        return looks.put(look, now) == null;
    }
}
