package io.conga.ricci.command;

import io.conga.ricci.certificate.OwnCertificate;
import io.conga.ricci.server.Ricci;
import io.conga.ricci.settings.StateDirectory;
import io.conga.ricci.trust.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * {@code ricci rehearse}, called by ricci-train: a short life of ricci, from its first start to the end of a luci's
 * trust, so that the JVM can record which classes that needs. Changes nothing but its own state directory.
 */
@Command(name = "rehearse", hidden = true, description = "Serves a rehearsal to record an ahead-of-time cache.")
final class RehearseCommand implements Callable<Integer> {

    @ParentCommand
    private RicciCommand ricci = new RicciCommand();

    @Override
    public Integer call() throws Exception {
        StateDirectory state = ricci.stateDirectory();
        try (Ricci server = Ricci.start(ricci.settings(), Serve.parts())) {
            Path home = Files.createTempDirectory(state.root(), "luci");
            var luci = new RehearsalClient(
                    server.port(), OwnCertificate.loadOrMake(StateDirectory.open(home), "rehearsal"));
            luci.call("GET", "/v1/identity", null, 200);
            String token = new Tokens(state, Clock.systemUTC()).make();
            String request = "{\"luci\":\"00000000-0000-4000-8000-000000000000\",\"name\":\"rehearsal\",\"token\":\"";
            luci.call("POST", "/v1/trust", request + token + "\",\"takeOver\":false}", 200);
            luci.call("GET", "/v1/facts", null, 200);
            luci.call("GET", "/v1/view", null, 200);
            luci.call("GET", "/v1/agents?standard=stonith", null, 200);
            luci.call("GET", "/v1/nothing", null, 404);
            String operation = "{\"type\":\"checkJoinable\",\"addresses\":[]}";
            luci.call("POST", "/v1/preview", "{\"operations\":[" + operation + "]}", 200);
            luci.call("POST", "/v1/steps", "{\"job\":\"j\",\"step\":\"s\",\"operation\":" + operation + "}", 200);
            luci.call("GET", "/v1/steps/j/s", null, 200);
            luci.firstLines("/v1/events", 2);
            luci.call("DELETE", "/v1/trust", null, 204);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
        return 0;
    }
}
