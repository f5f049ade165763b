package io.conga.protocol.corosync;

/** The text is not what corosync.conf(5) allows; Corosync itself would refuse to start with it. */
public final class CorosyncSyntaxException extends IllegalArgumentException {

    /**
     * @param line line number, from 1
     * @param reason what is wrong with it
     */
    public CorosyncSyntaxException(int line, String reason) {
        super("line " + line + ": " + reason);
    }

    /** Line and reason, never null. */
    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
