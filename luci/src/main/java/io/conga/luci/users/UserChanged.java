package io.conga.luci.users;

/**
 * Published when somebody's grants, password or standing changed, or the user is gone: event streams look again at
 * what they may carry.
 *
 * @param id user id
 */
public record UserChanged(String id) {}
