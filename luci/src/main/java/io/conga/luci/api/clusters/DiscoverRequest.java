package io.conga.luci.api.clusters;

import org.jspecify.annotations.Nullable;

/**
 * Find the cluster behind one of its members: either a system that luci has, or a new one, which is added then.
 *
 * @param system luci's id; null where address, port and fingerprint are given
 * @param address name or IP address
 * @param port TCP port
 * @param fingerprint as confirmed
 * @param password root's password there
 * @param token one-time token
 * @param takeOver end another luci's trust
 */
public record DiscoverRequest(
        @Nullable String system,
        @Nullable String address,
        @Nullable Integer port,
        @Nullable String fingerprint,
        @Nullable String password,
        @Nullable String token,
        @Nullable Boolean takeOver) {

    @Override
    public String toString() {
        return "DiscoverRequest[" + (system == null ? address : system) + "]";
    }
}
