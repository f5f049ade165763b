package io.conga.luci.systems;

import io.conga.luci.node.NodeTarget;
import io.conga.luci.trust.Fingerprint;
import java.time.Instant;

/**
 * A system as luci's database keeps it.
 *
 * @param id UUID
 * @param name hostname as last heard, or the address
 * @param address where its ricci is reached
 * @param port TCP port
 * @param fingerprint of its certificate, as confirmed
 * @param trust whether both ends trust each other
 * @param added when
 * @param addedBy user name
 */
public record SystemRecord(
        String id,
        String name,
        String address,
        int port,
        Fingerprint fingerprint,
        TrustState trust,
        Instant added,
        String addedBy) {

    public NodeTarget target() {
        return new NodeTarget(name, address, port, fingerprint);
    }

    SystemRecord with(String newName) {
        return new SystemRecord(id, newName, address, port, fingerprint, trust, added, addedBy);
    }

    SystemRecord with(TrustState now) {
        return new SystemRecord(id, name, address, port, fingerprint, now, added, addedBy);
    }

    SystemRecord with(Fingerprint now) {
        return new SystemRecord(id, name, address, port, now, trust, added, addedBy);
    }
}
