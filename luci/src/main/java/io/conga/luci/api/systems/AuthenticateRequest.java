package io.conga.luci.api.systems;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
        @NotBlank @Size(max = 200) String fingerprint,
        @Nullable @Size(max = 1024) String password,
        @Nullable @Size(max = 256) String token,
        boolean takeOver) {

    @Override
    public String toString() {
        return "AuthenticateRequest[]";
    }
}
