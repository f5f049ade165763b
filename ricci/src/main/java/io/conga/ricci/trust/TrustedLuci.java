package io.conga.ricci.trust;

import java.time.Instant;

/**
 * A luci that may command this node.
 *
 * @param pin SHA-256 of its certificate's subject public key info, hexadecimal
 * @param luci its id
 * @param name its name, for this node's administrator
 * @param address from where it was paired
 * @param since when
 */
public record TrustedLuci(String pin, String luci, String name, String address, Instant since) {}
