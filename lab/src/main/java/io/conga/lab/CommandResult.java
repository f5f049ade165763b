package io.conga.lab;

import java.util.List;

/**
 * What came of one process.
 *
 * @param command its words
 * @param code exit code, 128 + signal where a signal ended it
 * @param out standard output
 * @param err standard error
 */
public record CommandResult(List<String> command, int code, String out, String err) {

    public CommandResult {
        command = List.copyOf(command);
    }

    public boolean succeeded() {
        return code == 0;
    }

    /** Itself, if it succeeded. @throws IllegalStateException with everything that the process said */
    public CommandResult orThrow() {
        if (!succeeded()) {
            throw new IllegalStateException(toString());
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", command) + " ended with " + code + "\n" + out + err;
    }
}
