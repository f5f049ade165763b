package io.conga.system.libvirt;

import io.conga.protocol.guest.GuestScreen;
import io.conga.protocol.problem.GuestProblem;
import io.conga.protocol.problem.NodeProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;

/** Pictures of the screens of the node's guests. */
public final class GuestScreens {

    /** A display of 4096 by 2160, in three bytes a pixel, has 27 MB. */
    private static final int LIMIT = 40 * 1024 * 1024;

    private final CommandRunner runner;
    private final Guests guests;
    private final Clock clock;

    GuestScreens(CommandRunner runner, Guests guests, Clock clock) {
        this.runner = runner;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * The hypervisor writes it into a file that only this user may read, which is gone afterwards.
     *
     * @throws ProblemException guest.unknown, guest.off, guest.no-screen
     */
    public GuestScreen take(String guest) {
        try {
            Path file = Files.createTempFile("conga-screen-", null);
            try {
                CommandResult result = runner.run(guests.commands().screenshot(guest, file.toString()));
                if (!result.succeeded()) {
                    throw refused(guest, result.words());
                }
                return new GuestScreen(clock.instant(), Base64.getEncoder().encodeToString(png(guest, file)));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException disk) {
            throw new ProblemException(
                    NodeProblem.PERMISSION_MISSING,
                    "node",
                    runner.node(),
                    "reason",
                    "keep a picture of a screen in its temporary folder (" + disk.getMessage() + ")");
        }
    }

    private ProblemException refused(String guest, String reason) {
        return guests.require(guest).state().alive()
                ? new ProblemException(GuestProblem.NO_SCREEN, "guest", guest, "node", runner.node(), "reason", reason)
                : new ProblemException(GuestProblem.OFF, "guest", guest, "node", runner.node());
    }

    private byte[] png(String guest, Path file) throws IOException {
        byte[] picture;
        try (InputStream in = Files.newInputStream(file)) {
            picture = in.readNBytes(LIMIT + 1);
        }
        if (picture.length > LIMIT) {
            throw refused(guest, "The picture is larger than " + LIMIT + " bytes.");
        }
        try {
            return Portable.isPng(picture) ? picture : Portable.png(picture);
        } catch (UnreadableException strange) {
            throw refused(guest, String.valueOf(strange.getMessage()));
        }
    }
}
