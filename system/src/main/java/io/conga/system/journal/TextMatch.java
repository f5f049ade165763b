package io.conga.system.journal;

import io.conga.protocol.problem.LogProblem;
import io.conga.protocol.problem.ProblemException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Whether a message contains a text, where journalctl is not there to say it. Upper and lower case are the same. */
final class TextMatch {

    /** Looks at characters that one message may cost: an expression can be made to try for ever. */
    private static final int PATIENCE = 2_000_000;

    private TextMatch() {}

    /**
     * @throws ProblemException logs.expression-invalid; later also from the test itself, where an expression does not end
     */
    static Predicate<String> of(@Nullable String text, boolean expression) {
        if (text == null) {
            return _ -> true;
        }
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Pattern pattern;
        try {
            pattern = expression ? Pattern.compile(text, flags) : Pattern.compile(text, flags | Pattern.LITERAL);
        } catch (PatternSyntaxException e) {
            throw invalid(text, e.getDescription() + ", at character " + (e.getIndex() + 1) + ".");
        }
        return message -> {
            try {
                return pattern.matcher(new Patient(message, new int[] {PATIENCE}))
                        .find();
            } catch (Exhausted | StackOverflowError e) {
                throw invalid(
                        text, "Trying it on one message takes too long; it tries the same characters again and again.");
            }
        };
    }

    static ProblemException invalid(String text, String reason) {
        return new ProblemException(LogProblem.EXPRESSION_INVALID, "text", text, "reason", reason);
    }

    private static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("", null, false, false);
        }
    }

    /** Counts how often it is looked at. */
    private record Patient(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
