package io.conga.protocol.operation;

import org.jspecify.annotations.Nullable;

/**
 * How far a running step is.
 *
 * @param percent 0..100
 * @param bytesPerSecond how fast; null where that can't be told
 * @param secondsLeft for how long, at that speed; null where that can't be told
 */
public record StepProgress(
        double percent,
        @Nullable Long bytesPerSecond,
        @Nullable Long secondsLeft) {}
