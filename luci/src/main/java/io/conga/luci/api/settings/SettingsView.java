package io.conga.luci.api.settings;

/**
 * What luci says of itself.
 *
 * @param name its configured name
 * @param version its version
 * @param fingerprint SHA-256 of the certificate that it shows to riccis, as {@code ricci trust list} prints it
 */
public record SettingsView(String name, String version, String fingerprint) {}
