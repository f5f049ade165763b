package io.conga.planning.prose;

import io.conga.planning.plan.SentenceCode;

/** What the cluster will do, by its own simulation. */
enum ProseSentence implements SentenceCode {
    NOTHING("prose.nothing", "Nothing starts, stops or moves."),
    START("prose.start", "{subject} starts on {to}."),
    STOP("prose.stop", "{subject} stops on {from}."),
    RESTART("prose.restart", "{subject} restarts on {from}."),
    MOVE("prose.move", "{subject} moves from {from} to {to}: it stops there, then starts here."),
    MIGRATE("prose.migrate", "{subject} migrates live from {from} to {to}."),
    PROMOTE("prose.promote", "{subject} is promoted on {to}."),
    DEMOTE("prose.demote", "{subject} is demoted on {from}."),
    RECOVER("prose.recover", "{subject} is recovered: stopped on {from}, then started on {to}."),
    RELOAD("prose.reload", "{subject} reloads its configuration on {from}."),
    FENCE("prose.fence", "{subject} is fenced: its power is cut."),
    STAY_STOPPED("prose.stay-stopped", "{subject} stays stopped."),
    OTHER("prose.other", "The cluster works on {subject}."),
    BECAUSE("prose.because", "{sentence} Reason: {reason}."),
    WARNING("prose.warning", "The scheduler warns: {words}");

    private final Words words;

    ProseSentence(String code, String text) {
        words = new Words(code, text);
    }

    @Override
    public Words words() {
        return words;
    }
}
