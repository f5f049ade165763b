package io.conga.luci.api.systems;

/**
 * Who is there?
 *
 * @param address name or IP address
 * @param port TCP port; ricci's is 11111
 */
public record ProbeRequest(String address, int port) {}
