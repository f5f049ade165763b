package io.conga.luci.users;

/** A role held on a scope. */
public record Grant(Role role, Scope scope) {}
