package io.conga.luci.api.systems;

import org.jspecify.annotations.Nullable;

/**
 * Add a system. Exactly one of password and token.
 *
 * @param address name or IP address
 * @param port TCP port
 * @param fingerprint as shown by the probe and confirmed by a person
 * @param password root's password on that system
 * @param token one-time token from {@code ricci token}
 * @param takeOver end another luci's trust
 */
public record AddSystemRequest(
        String address,
        int port,
        String fingerprint,
        @Nullable String password,
        @Nullable String token,
        boolean takeOver) {

    @Override
    public String toString() {
        return "AddSystemRequest[" + address + ":" + port + "]";
    }
}
