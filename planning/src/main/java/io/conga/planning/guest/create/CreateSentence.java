package io.conga.planning.guest.create;

import io.conga.planning.plan.SentenceCode;

/** Title, steps and undo of a new guest. */
enum CreateSentence implements SentenceCode {
    CREATE("plan.create-guest", "Make the guest {guest} on {node}"),
    CREATE_UNDO(
            "undo.create-guest",
            "If a step fails, {node} knows no guest {guest}, and a disk that was made for it is gone. A file that was there before stays. Later, the guest can be removed with virsh undefine."),
    CHECK("step.new-guest-check", "Check on {node} what {guest} needs: its files, room for its disk, its network"),
    COPY("step.new-guest-copy", "Copy {from} to {to} on {node}, and compare"),
    DISK("step.new-guest-disk", "Make the empty disk {path} on {node}"),
    DEFINE("step.new-guest-define", "Define {guest} in libvirt on {node}"),
    START("step.new-guest-start", "Start {guest} on {node}");

    private final Words words;

    CreateSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
