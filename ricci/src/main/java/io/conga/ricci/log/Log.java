package io.conga.ricci.log;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One line per happening on standard error; the journal adds the time. java.util.logging would cost a tenth of ricci's
 * start. Callers never pass bodies, passwords, tokens or parameters.
 */
public final class Log {

    private static final PrintStream OUT = System.err;

    private Log() {}

    public static void info(String message) {
        OUT.println(clean(message));
    }

    public static void warning(String message) {
        OUT.println("warning: " + clean(message));
    }

    /** With the stack trace, for faults of our own. */
    public static void fault(String message, Throwable cause) {
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        OUT.println("fault: " + clean(message) + "\n" + trace);
    }

    /** What a peer sends can't begin a line of its own. */
    private static String clean(String message) {
        return message.replaceAll("\\p{Cntrl}", "?");
    }
}
