package io.conga.luci.node;

import io.conga.luci.trust.PinnedTrust;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.TrustProblem;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in words why a node could not be spoken to. */
final class Reasons {

    private static final String CLOSED = "The other side closed the connection; ricci or its machine may have stopped.";
    private static final String SILENT = "No answer came in time; the machine may be off or cut off.";
    private static final List<String> CUT =
            List.of("Premature EOF", "Unexpected end of file", "Connection reset", "Broken pipe", "EOF reached");

    private Reasons() {}

    /** The connection or handshake failed: nothing of the request was sent. */
    static ProblemException notConnected(String name, String address, int port, IOException failure) {
        var mismatch = find(failure, PinnedTrust.Mismatch.class);
        if (mismatch != null) {
            return new ProblemException(
                    TrustProblem.WRONG_FINGERPRINT,
                    "node",
                    name,
                    "expected",
                    mismatch.expected().text(),
                    "seen",
                    mismatch.seen().text());
        }
        // A peer that dies in the middle of a handshake looks like a TLS failure, and is none.
        boolean cut = find(failure, EOFException.class) != null || find(failure, SocketException.class) != null;
        if (!cut && find(failure, SSLException.class) != null) {
            return new ProblemException(
                    TrustProblem.NOT_RICCI,
                    "address",
                    address,
                    "port",
                    Integer.toString(port),
                    "reason",
                    "It does not speak TLS 1.3 as ricci does: " + message(failure) + ".");
        }
        return new ProblemException(
                NodeProblem.UNREACHABLE,
                "node",
                name,
                "address",
                address,
                "port",
                Integer.toString(port),
                "reason",
                inWords(failure));
    }

    /** The request was sent, or part of it, and no whole answer came. */
    static ProblemException lost(String name, IOException failure) {
        return new ProblemException(NodeProblem.CONTACT_LOST, "node", name, "reason", inWords(failure));
    }

    static String inWords(IOException failure) {
        return switch (failure) {
            case UnknownHostException unknown -> "The name is not known: " + message(unknown) + ".";
            case NoRouteToHostException _ -> "There is no route to that address; the machine may be off.";
            case ConnectException refused
            when message(refused).contains("refused") ->
                "The connection was refused: the machine answers, but nothing listens on that port.";
            case SocketTimeoutException _ -> SILENT;
            // What the kernel says of a machine that answers its probes no more (ProbedSockets).
            case SocketException silent when message(silent).contains("timed out") -> SILENT;
            case EOFException _ -> CLOSED;
            // What the JDK says of an answer that ended before its end.
            case IOException cut when CUT.stream().anyMatch(message(cut)::contains) -> CLOSED;
            default -> message(failure) + ".";
        };
    }

    private static String message(Throwable failure) {
        String text = failure.getMessage();
        return text == null || text.isBlank() ? failure.getClass().getSimpleName() : text;
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
