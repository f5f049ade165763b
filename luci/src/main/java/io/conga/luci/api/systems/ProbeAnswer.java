package io.conga.luci.api.systems;

import io.conga.protocol.trust.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Who is there.
 *
 * @param address as asked
 * @param port as asked
 * @param fingerprint SHA-256 of the certificate it shows, for a person to compare with {@code ricci fingerprint}
 * @param identity what it says of itself
 * @param alreadyAdded luci's id of the system, where it was added before; null otherwise
 */
public record ProbeAnswer(
        String address,
        int port,
        String fingerprint,
        Identity identity,
        @Nullable String alreadyAdded) {}
