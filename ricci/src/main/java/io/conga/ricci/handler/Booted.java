package io.conga.ricci.handler;

import java.time.Instant;

/** Whether this machine was booted in the middle of a step, as when it was fenced for it. */
final class Booted {

    private Booted() {}

    static boolean since(Instant when) {
        return ProcessHandle.of(1)
                .flatMap(first -> first.info().startInstant())
                .filter(booted -> !booted.isBefore(when))
                .isPresent();
    }
}
