package io.conga.protocol.trust;

import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/trust}, over TLS with luci's client certificate: exactly one of password and token. Revoked by
 * {@code DELETE /v1/trust}, or on the node by {@code ricci trust revoke}.
 *
 * @param luci luci's id, a UUID
 * @param name luci's name, for the node's administrator
 * @param password root's password on the node, checked by PAM, never stored or logged
 * @param token a one-time token from {@code ricci token}
 * @param takeOver revoke another luci's trust
 */
public record TrustRequest(
        String luci,
        String name,
        @Nullable String password,
        @Nullable String token,
        boolean takeOver) {

    @Override
    public String toString() {
        return "TrustRequest[luci=" + luci + ", name=" + name + ", takeOver=" + takeOver + "]";
    }
}
