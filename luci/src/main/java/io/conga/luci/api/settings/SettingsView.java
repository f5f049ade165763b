package io.conga.luci.api.settings;

/**
 * What luci says of itself.
 *
 * @param name its configured name
 * @param version its version
 */
public record SettingsView(String name, String version) {}
