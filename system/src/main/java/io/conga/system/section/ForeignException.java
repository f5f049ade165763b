package io.conga.system.section;

/** An element has something that its record has no field for; never leaves this package. */
final class ForeignException extends RuntimeException {

    /** @param reason for a person */
    ForeignException(String reason) {
        super(reason);
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
