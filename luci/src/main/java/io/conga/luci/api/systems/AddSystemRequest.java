package io.conga.luci.api.systems;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
        @NotBlank @Size(max = 253) String address,
        @Min(1) @Max(65535) int port,
        @NotBlank @Size(max = 200) String fingerprint,
        @Nullable @Size(max = 1024) String password,
        @Nullable @Size(max = 256) String token,
        boolean takeOver) {

    @Override
    public String toString() {
        return "AddSystemRequest[" + address + ":" + port + "]";
    }
}
