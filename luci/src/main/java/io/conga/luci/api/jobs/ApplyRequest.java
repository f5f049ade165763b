package io.conga.luci.api.jobs;

/**
 * Apply a plan.
 *
 * @param plan its id
 */
public record ApplyRequest(String plan) {}
