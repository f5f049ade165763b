package io.conga.protocol.operation;

/**
 * A step as luci sends it: {@code POST /v1/steps}. The same (job, step) is answered from ricci's ledger once it is
 * finished, joined while it runs, and run again if ricci was interrupted in it.
 *
 * @param job job id
 * @param step step id, unique in the job; the undo of step s is {@code s.undo}
 * @param operation what shall hold
 */
public record StepRequest(String job, String step, Operation operation) {}
