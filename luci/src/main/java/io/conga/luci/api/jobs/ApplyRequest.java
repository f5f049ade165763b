package io.conga.luci.api.jobs;

import jakarta.validation.constraints.NotBlank;

/**
 * Apply a plan.
 *
 * @param plan its id
 */
public record ApplyRequest(@NotBlank String plan) {}
