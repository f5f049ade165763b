package io.conga.planning.known;

import org.jspecify.annotations.Nullable;

/**
 * A version of the history that is to be brought back.
 *
 * @param entry number of its entry
 * @param kind CIB or COROSYNC
 * @param number CIB version, or config_version
 * @param content configuration section or corosync.conf; secrets are {@link io.conga.planning.secret.SecretName#BLANK}
 * @param present the present configuration section, its secrets blanked in the same way; null for corosync.conf
 */
public record KnownVersion(
        long entry,
        String kind,
        String number,
        String content,
        @Nullable String present) {}
