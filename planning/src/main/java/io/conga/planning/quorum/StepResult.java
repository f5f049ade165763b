package io.conga.planning.quorum;

/** What stands in a plan for what an earlier step will have told; luci puts it in when it sends the step. Never a secret. */
final class StepResult {

    private StepResult() {}

    static String of(String step, String name) {
        return "${result:" + step + "." + name + "}";
    }
}
