package io.conga.protocol.problem;

/**
 * One kind of problem. Texts are English templates with {@code {name}} placeholders; the console translates by
 * {@link #code()} and falls back to these. Implemented by one enum per room, so that a room's problems stand together.
 */
public interface ProblemCode {

    /**
     * The words of a problem.
     *
     * @param code stable identifier such as {@code trust.wrong-password}; never renamed once released
     * @param status the HTTP status that luci and ricci answer with when this problem ends a request
     * @param severity how much it matters
     * @param what what happened
     * @param why why it happened, or why it is refused
     * @param remedy what a person can do about it; never empty
     */
    record Text(String code, int status, Severity severity, String what, String why, String remedy) {}

    Text text();

    default String code() {
        return text().code();
    }

    default String what() {
        return text().what();
    }

    default String why() {
        return text().why();
    }

    default String remedy() {
        return text().remedy();
    }

    default Severity severity() {
        return text().severity();
    }

    default int status() {
        return text().status();
    }
}
