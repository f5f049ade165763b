package io.conga.protocol.operation;

import org.jspecify.annotations.Nullable;

/**
 * A package that an update would change, as the node's package manager says.
 *
 * @param name its name
 * @param from installed version; null where it is new, or the package manager does not say
 * @param to version it would have
 */
public record PackageChange(String name, @Nullable String from, String to) {}
