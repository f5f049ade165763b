package io.conga.luci.api.clusters;

import org.jspecify.annotations.Nullable;

/**
 * A member of a cluster that is being adopted.
 *
 * @param name node name
 * @param address where its ricci is
 * @param port TCP port
 * @param fingerprint as confirmed; null leaves the member for later
 * @param password root's password there; null where a token is given, or the system is trusted already
 * @param token one-time token
 * @param takeOver end another luci's trust
 */
public record MemberCredentials(
        String name,
        String address,
        int port,
        @Nullable String fingerprint,
        @Nullable String password,
        @Nullable String token,
        boolean takeOver) {

    @Override
    public String toString() {
        return "MemberCredentials[" + name + "]";
    }
}
