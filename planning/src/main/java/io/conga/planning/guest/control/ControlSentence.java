package io.conga.planning.guest.control;

import io.conga.planning.plan.SentenceCode;

/** Titles, steps and undo of guests that go under a cluster's control, leave it, or move. */
enum ControlSentence implements SentenceCode {
    PUT("plan.put-under-cluster", "Put the guest {guest} under the control of {cluster}, as {service}"),
    RELEASE("plan.release-from-cluster", "Release the guest {guest} from the control of {cluster}"),
    MIGRATE("plan.migrate-guest", "Move the guest {guest} from {node} to {target} while it runs"),
    PUT_UNDO(
            "undo.put-under-cluster",
            "If a step fails, {guest} is defined on {node} as before, and goes on running. Later, it can be released. Originals of disks that were moved stay in any case."),
    RELEASE_UNDO(
            "undo.release-from-cluster",
            "If a step fails, the cluster has {resource} again as it was. Later, it can be put under control again."),
    MIGRATE_UNDO("undo.migrate-guest", "If it fails, {guest} goes on where it is. Later, it can be moved back."),
    PROBE("step.guest-probe", "Write a small file into {folder} on {node}, to find out who sees it"),
    PROBE_SEEN("step.guest-probe-seen", "See that file in {folder} on {node}"),
    PROBE_REMOVE("step.guest-probe-remove", "Remove that file again on {node}"),
    PROBE_GONE("step.guest-probe-gone", "See that it is gone from {folder} on {node}"),
    KEY("step.guest-migration-key", "Make a key for live migration on {node}"),
    CERTIFICATE("step.guest-migration-certificate", "Issue the certificate for it, and put both in place on {node}"),
    LISTEN("step.guest-migration-listen", "Let libvirt on {node} answer the other nodes over TLS"),
    PEERS("step.guest-migration-peers", "Ask libvirt of the other nodes over TLS from {node}"),
    OFF("step.guest-off", "Shut down {guest} on {node} for the copy"),
    COPY("step.guest-copy", "Copy {from} to {to} on {node}, and compare"),
    KEEP("step.guest-keep-definition", "Keep a copy of the definition of {guest} on {node}"),
    WRITE("step.guest-write-definition", "Write the definition of {guest} to {path}"),
    FORGET("step.guest-forget", "Let libvirt on {node} start {guest} no more; what runs goes on"),
    REMEMBER("step.guest-remember", "Define {guest} in libvirt on {node}"),
    AUTOSTART("step.guest-autostart", "Let libvirt start {guest} when {node} boots"),
    STILL_RUNS("step.guest-still-runs", "Ask the hypervisor of {node} whether {guest} runs"),
    RUNS_NOT("step.guest-runs-not", "Ask the hypervisor of {node} that {guest} does not run there too"),
    CREATE("step.guest-create", "Let the cluster control {guest} as {service}"),
    LIBVIRT_GUESTS("step.guest-libvirt-guests", "Let libvirt-guests on {node} shut down no guests"),
    ORPHANS("step.guest-orphans", "Let the cluster leave alone what is deleted while it runs, for a moment"),
    DELETE("step.guest-delete", "Delete {resource} while {guest} goes on"),
    FORGET_RESOURCE("step.guest-forget-resource", "Let the cluster forget {resource}"),
    ORPHANS_BACK("step.guest-orphans-back", "Let the cluster treat deleted resources as before"),
    MOVE("step.guest-migrate", "Move {guest} from {node} to {target} while it runs"),
    FOLLOW("step.guest-follow", "Wait until {guest} has left {node}");

    private final Words words;

    ControlSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
