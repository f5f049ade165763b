package io.conga.system.exec;

/** Thrown by parsers: the text is not what the tool is known to print. Becomes node.output-unreadable with the command's name. */
public final class UnreadableException extends RuntimeException {

    /**
     * @param reason which line or element is not understood, for a person
     */
    public UnreadableException(String reason) {
        super(reason);
    }

    /** The reason, never null. */
    public String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
