package io.conga.planning.drill;

import io.conga.planning.plan.SentenceCode;

/** Titles, steps and undo of drills. */
enum DrillSentence implements SentenceCode {
    GUEST("plan.drill-guest", "Drill: the guest of {target} crashes"),
    SERVICE("plan.drill-service", "Drill: {target} crashes"),
    NODE("plan.drill-node", "Drill: {target} crashes"),
    LINKS("plan.drill-links", "Drill: all links of {target} are cut"),
    LINK("plan.drill-link", "Drill: link {part} of {target} is cut"),
    PATH("plan.drill-path", "Drill: the path {part} of {target} fails"),
    UNDO(
            "undo.drill",
            "Cannot be undone: what fails, fails. Cancelled at any time, or where the cluster does not recover, the drill heals what it broke; a node that is being fenced comes back by itself."),
    CRASH_NODE("step.drill-crash-node", "Kill Corosync on {node}"),
    CUT_LINKS("step.drill-cut-links", "Cut all links of {node} for {seconds} seconds"),
    CUT_LINK("step.drill-cut-link", "Cut link {link} of {node} for {seconds} seconds"),
    CRASH_SERVICE("step.drill-crash-service", "End the process of {resource} on {node}"),
    CRASH_GUEST("step.drill-crash-guest", "Destroy the guest of {resource} on {node}"),
    FAIL_PATH("step.drill-fail-path", "Set the disk {disk} of {node} offline for {seconds} seconds"),
    AWAIT_RECOVERY("step.drill-await", "Watch from {node} until the cluster has recovered, {seconds} seconds at most"),
    HEAL_LINKS("step.drill-heal-links", "See that no link of {node} is cut any more"),
    HEAL_PATH("step.drill-heal-path", "See that the disk {disk} of {node} is running");

    private final Words words;

    DrillSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
