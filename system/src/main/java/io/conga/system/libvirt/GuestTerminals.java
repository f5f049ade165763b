package io.conga.system.libvirt;

import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.BytePipe;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Serial consoles of the node's guests. */
public final class GuestTerminals {

    /** What was written before somebody looked: some screens of a terminal. */
    private static final int TAIL = 16 * 1024;

    private final CommandRunner runner;
    private final Guests guests;
    private final SystemRoot root;

    GuestTerminals(CommandRunner runner, Guests guests, SystemRoot root) {
        this.runner = runner;
        this.guests = guests;
        this.root = root;
    }

    /**
     * Opens one for reading. Only one may be open for a guest: a terminal gives each byte to one reader.
     *
     * @throws ProblemException guest.unknown, guest.off, guest.no-console
     */
    public Terminal open(String guest) {
        CommandResult result = runner.run(guests.commands().domain(guest));
        if (!result.succeeded()) {
            guests.require(guest);
            result.orThrow(runner.node());
        }
        ConsoleParser.Console console = console(guest, result);
        String device = console.device();
        if (device == null) {
            throw new ProblemException(GuestProblem.OFF, "guest", guest, "node", runner.node());
        }
        byte[] before = console.log() == null ? new byte[0] : tail(console.log());
        return new Terminal(
                before,
                runner.pipe(guests.commands().fromTerminal(device)),
                () -> runner.pipe(guests.commands().toTerminal(device)));
    }

    private ConsoleParser.Console console(String guest, CommandResult result) {
        try {
            return ConsoleParser.parse(result.stdout())
                    .orElseThrow(
                            () -> new ProblemException(GuestProblem.NO_CONSOLE, "guest", guest, "node", runner.node()));
        } catch (UnreadableException strange) {
            throw new ProblemException(
                    NodeProblem.OUTPUT_UNREADABLE,
                    "command",
                    "virsh",
                    "node",
                    runner.node(),
                    "reason",
                    String.valueOf(strange.getMessage()));
        }
    }

    private byte[] tail(String log) {
        try (FileChannel channel = FileChannel.open(root.file(log))) {
            int length = (int) Math.min(TAIL, channel.size());
            ByteBuffer bytes = ByteBuffer.allocate(length);
            channel.position(channel.size() - length);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until it is whole, or the file was cut meanwhile.
                continue;
            }
            return java.util.Arrays.copyOf(bytes.array(), bytes.position());
        } catch (IOException gone) {
            // What was before is a help and no more: the console is shown without it.
            return new byte[0];
        }
    }

    /** How the other direction is opened: by the first that is written. */
    public interface Writing {
        BytePipe open();
    }

    /**
     * A console that is open.
     *
     * @param before the end of what libvirt kept of it; empty where it keeps nothing
     * @param reading its output is what the guest writes; ends when the guest goes off
     * @param writing its input goes to the guest
     */
    public record Terminal(byte[] before, BytePipe reading, Writing writing) {}
}
