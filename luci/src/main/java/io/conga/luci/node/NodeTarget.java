package io.conga.luci.node;

import io.conga.luci.trust.Fingerprint;

/**
 * Where a ricci is, and which certificate it must show.
 *
 * @param name for people: the hostname, or the address before that is known
 * @param address name or IP address
 * @param port TCP port
 * @param fingerprint of its certificate, as a person confirmed it
 */
public record NodeTarget(String name, String address, int port, Fingerprint fingerprint) {}
