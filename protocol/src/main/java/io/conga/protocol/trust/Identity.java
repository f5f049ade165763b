package io.conga.protocol.trust;

import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/identity}: what ricci says of itself to anybody.
 *
 * @param hostname uname -n
 * @param version ricci's version
 * @param protocol version of this protocol; 1
 * @param trustsCaller whether the certificate of the caller is trusted
 * @param trustedBy name of another luci that is trusted; null where none is
 */
public record Identity(
        String hostname,
        String version,
        int protocol,
        boolean trustsCaller,
        @Nullable String trustedBy) {}
