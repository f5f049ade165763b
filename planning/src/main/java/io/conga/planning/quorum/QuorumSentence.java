package io.conga.planning.quorum;

import io.conga.planning.plan.SentenceCode;

/** Titles, steps and undo of plans for quorum devices, SBD and the options of votequorum. */
enum QuorumSentence implements SentenceCode {
    SET_DEVICE("plan.set-quorum-device", "Use the quorum device on {host} for {cluster}"),
    REMOVE_DEVICE("plan.remove-quorum-device", "Use no quorum device for {cluster}"),
    SET_OPTIONS("plan.set-quorum-options", "Change how {cluster} counts votes"),
    SET_SBD("plan.set-sbd", "Use SBD for {cluster}"),
    REMOVE_SBD("plan.remove-sbd", "Use no SBD for {cluster}"),
    SET_DEVICE_UNDO(
            "undo.set-quorum-device",
            "If a step fails, the members get their corosync.conf back and corosync-qdevice is stopped. Certificates of the host and packages stay. Later, the quorum device can be removed."),
    REMOVE_DEVICE_UNDO(
            "undo.remove-quorum-device",
            "If a step fails, the members get their corosync.conf back and corosync-qdevice is started. Later, the quorum device can be used again."),
    SET_OPTIONS_UNDO(
            "undo.set-quorum-options",
            "If a step fails, the members get their corosync.conf back and are started. Later, the options can be set back."),
    SET_SBD_UNDO(
            "undo.set-sbd",
            "If a step fails, SBD is disabled and the members are started without it. What an initialised disk held does not come back. Later, SBD can be removed."),
    REMOVE_SBD_UNDO(
            "undo.remove-sbd",
            "If a step fails, SBD is enabled again and the members are started with it. Later, it can be set up again."),
    PREPARE_HOST("step.prepare-qnetd", "Let {node} serve quorum devices"),
    REQUEST("step.qdevice-request", "Make a key on {node} and ask for its certificate"),
    SIGN("step.qdevice-sign", "Sign the certificate of {target} on {node}"),
    IMPORT("step.qdevice-import", "Keep the signed certificate on {node}"),
    FORGET("step.qdevice-forget", "Remove key and certificate from {node}"),
    START("step.qdevice-start", "Start corosync-qdevice on {node}, now and at boot"),
    STOP("step.qdevice-stop", "Stop corosync-qdevice on {node}, now and at boot"),
    AWAIT("step.qdevice-await", "Wait until the quorum device votes, as {node} sees it"),
    SBD_INITIALIZE("step.sbd-initialize", "Initialise {device} for SBD from {node}"),
    SBD_CHECK("step.sbd-check", "Check on {node} that {device} is the same disk"),
    SBD_SETTINGS("step.sbd-settings", "Write the settings of SBD on {node}"),
    SBD_ENABLE("step.sbd-enable", "Let SBD start with Corosync on {node}"),
    SBD_DISABLE("step.sbd-disable", "Let SBD no longer start with Corosync on {node}"),
    SBD_FENCING("step.sbd-fencing", "Let the cluster fence through SBD"),
    SBD_NO_FENCING("step.sbd-no-fencing", "Let the cluster no longer fence through SBD");

    private final Words words;

    QuorumSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
