package io.conga.luci.api.users;

/**
 * A password to hand over.
 *
 * @param oneTimePassword told this once; to be changed at the next sign-in
 */
public record OneTimePassword(String oneTimePassword) {}
