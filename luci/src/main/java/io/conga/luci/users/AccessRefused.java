package io.conga.luci.users;

/**
 * Published when somebody was refused something that they may see.
 *
 * @param user who asked
 * @param permission what they lack
 * @param scope where
 */
public record AccessRefused(CurrentUser user, Permission permission, Scope scope) {}
