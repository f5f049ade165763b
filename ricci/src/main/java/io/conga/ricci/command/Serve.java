package io.conga.ricci.command;

import io.conga.ricci.handler.NodeOperations;
import io.conga.ricci.log.Log;
import io.conga.ricci.node.NodeReader;
import io.conga.ricci.node.SystemReader;
import io.conga.ricci.pam.PamPassword;
import io.conga.ricci.server.Ricci;
import io.conga.ricci.settings.Settings;
import io.conga.system.Machine;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** The daemon, until it is asked to end. */
final class Serve {

    private Serve() {}

    static NodeReader reader() {
        return new SystemReader(Machine.real(), Version.current());
    }

    static Ricci.Parts parts() {
        Machine machine = Machine.real();
        return new Ricci.Parts(
                new SystemReader(machine, Version.current()),
                new NodeOperations(machine),
                new PamPassword(),
                Clock.systemUTC(),
                Version.current());
    }

    static int run(Settings settings) throws IOException, InterruptedException {
        Ricci ricci = Ricci.start(settings, parts());
        var end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                ricci.close();
            } catch (IOException e) {
                Log.warning("ending: " + e.getMessage());
            }
            end.countDown();
        }));
        end.await();
        return 0;
    }
}
