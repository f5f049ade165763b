package io.conga.luci.systems;

import org.jspecify.annotations.Nullable;

/**
 * What a person gives a ricci for its trust: exactly one of password and token.
 *
 * @param password root's password on that system; sent once, never kept
 * @param token one-time token from {@code ricci token}
 * @param takeOver end another luci's trust
 */
public record Credentials(
        @Nullable String password, @Nullable String token, boolean takeOver) {

    @Override
    public String toString() {
        return "Credentials[takeOver=" + takeOver + "]";
    }
}
