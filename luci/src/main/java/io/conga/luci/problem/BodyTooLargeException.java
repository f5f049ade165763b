package io.conga.luci.problem;

import java.io.IOException;

/** Reading a body was stopped because it is larger than luci reads. */
public final class BodyTooLargeException extends IOException {

    private final long limit;

    public BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** Bytes. */
    public long limit() {
        return limit;
    }
}
