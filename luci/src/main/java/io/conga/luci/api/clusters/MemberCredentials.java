package io.conga.luci.api.clusters;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
        @NotBlank @Size(max = 253) String name,
        @NotBlank @Size(max = 253) String address,
        @Min(1) @Max(65535) int port,
        @Nullable @Size(max = 200) String fingerprint,
        @Nullable @Size(max = 1024) String password,
        @Nullable @Size(max = 256) String token,
        boolean takeOver) {

    @Override
    public String toString() {
        return "MemberCredentials[" + name + "]";
    }
}
