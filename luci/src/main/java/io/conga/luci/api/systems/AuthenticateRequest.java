package io.conga.luci.api.systems;

import org.jspecify.annotations.Nullable;

/**
 * Get a system's trust again. Exactly one of password and token.
 *
 * @param fingerprint as shown by the probe and confirmed by a person
 * @param password root's password on that system
 * @param token one-time token from {@code ricci token}
 * @param takeOver end another luci's trust
 */
public record AuthenticateRequest(
        String fingerprint,
        @Nullable String password,
        @Nullable String token,
        boolean takeOver) {

    @Override
    public String toString() {
        return "AuthenticateRequest[]";
    }
}
