package io.conga.ricci.pam;

import io.conga.ricci.log.Log;
import io.conga.ricci.trust.PasswordCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** root's password, as PAM judges it. */
public final class PamPassword implements PasswordCheck {

    /** The first that is configured: our own, or what a login at the console goes through. */
    private static final List<String> SERVICES = List.of("ricci", "login", "system-auth", "common-auth");

    private static final List<Path> CONFIGURATION = List.of(Path.of("/etc/pam.d"), Path.of("/usr/lib/pam.d"));

    /** PAM_MAX_RESP_SIZE. */
    private static final int LONGEST = 512;

    /** libpam, its modules and crypt run on it, and a Java upcall within: -Xss256k made ricci die of SIGSEGV without a word. */
    private static final long STACK = 4L * 1024 * 1024;

    @Override
    public Result check(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        try {
            if (bytes.length == 0 || bytes.length >= LONGEST || password.indexOf('\0') >= 0) {
                return new Refused("it is empty, too long, or holds a null character");
            }
            return onPlatformThread(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** PAM blocks for seconds and calls back into Java: on a virtual thread that would hold its carrier. */
    private static Result onPlatformThread(byte[] password) {
        var result = new CompletableFuture<Result>();
        Thread.ofPlatform().name("pam").daemon().stackSize(STACK).start(() -> {
            try {
                LibPam.Outcome outcome = new LibPam().login(service(), "root", password);
                result.complete(outcome.code() == LibPam.SUCCESS ? new Accepted() : new Refused(outcome.words()));
            } catch (Throwable e) {
                Log.fault("PAM can't be used", e);
                result.complete(new Refused("PAM can't be used on this node"));
            }
        });
        return result.join();
    }

    static String service() {
        for (String service : SERVICES) {
            for (Path directory : CONFIGURATION) {
                if (Files.exists(directory.resolve(service))) {
                    return service;
                }
            }
        }
        return "other";
    }
}
