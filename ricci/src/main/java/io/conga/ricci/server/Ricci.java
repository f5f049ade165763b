package io.conga.ricci.server;

import io.conga.ricci.certificate.Digests;
import io.conga.ricci.certificate.OwnCertificate;
import io.conga.ricci.event.ClusterSources;
import io.conga.ricci.event.EventHub;
import io.conga.ricci.event.GuestSources;
import io.conga.ricci.event.StorageSources;
import io.conga.ricci.event.TrustWatch;
import io.conga.ricci.handler.Operations;
import io.conga.ricci.ledger.Ledger;
import io.conga.ricci.ledger.Steps;
import io.conga.ricci.log.Log;
import io.conga.ricci.node.NodeReader;
import io.conga.ricci.settings.Settings;
import io.conga.ricci.settings.StateDirectory;
import io.conga.ricci.trust.Pairing;
import io.conga.ricci.trust.PasswordCheck;
import io.conga.ricci.trust.Throttle;
import io.conga.ricci.trust.Tokens;
import io.conga.ricci.trust.TrustStore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The whole agent, put together: the one place that knows all its parts. */
public final class Ricci implements AutoCloseable {

    private final RicciServer server;
    private final EventHub hub;
    private final TrustWatch trustWatch;
    private final Ledger ledger;
    private final FileChannel lock;

    private Ricci(RicciServer server, EventHub hub, TrustWatch trustWatch, Ledger ledger, FileChannel lock) {
        this.server = server;
        this.hub = hub;
        this.trustWatch = trustWatch;
        this.ledger = ledger;
        this.lock = lock;
    }

    /** What differs between a real node and a test. */
    public record Parts(
            NodeReader reader, Operations operations, PasswordCheck passwords, Clock clock, String version) {}

    /** Serves from when this returns. */
    public static Ricci start(Settings settings, Parts parts) throws IOException {
        StateDirectory state = StateDirectory.open(settings.state());
        FileChannel lock = lock(state);
        String node = parts.reader().hostname();
        var store = new TrustStore(state);
        var pairing = new Pairing(
                node,
                store,
                new Tokens(state, parts.clock()),
                parts.passwords(),
                new Throttle(parts.clock()),
                parts.clock());
        var hub = new EventHub(parts.reader());
        hub.sources(new ClusterSources(hub), new StorageSources(hub), new GuestSources(hub));
        var trustWatch = new TrustWatch(store.directory(), () -> hub.endStreams(store::trusts));
        var ledger = new Ledger(state, parts.clock());
        var steps = new Steps(node, ledger, parts.operations()::run, hub::nudgeAll);
        OwnCertificate own = OwnCertificate.loadOrMake(state, node);
        List<Endpoint> endpoints = Stream.of(
                        new TrustEndpoints(parts.version(), parts.reader(), store, pairing).endpoints(),
                        new ReadEndpoints(parts.reader()).endpoints(),
                        new StepEndpoints(steps, parts.operations()::preview).endpoints(),
                        new LogEndpoints(parts.reader(), store::trusts).endpoints(),
                        new GuestEndpoints(parts.reader(), store::trusts).endpoints(),
                        new EventEndpoint(node, hub).endpoints())
                .flatMap(List::stream)
                .toList();
        RicciServer server = RicciServer.start(node, settings, own, store, endpoints);
        Log.info("ricci " + parts.version() + " on " + node + " listens on port " + server.port() + ", fingerprint "
                + Digests.fingerprint(own.certificate()));
        return new Ricci(server, hub, trustWatch, ledger, lock);
    }

    /** Two agents on one state directory would both believe to own the ledger. */
    private static FileChannel lock(StateDirectory state) throws IOException {
        FileChannel channel = FileChannel.open(state.path("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock();
        if (held == null) {
            channel.close();
            throw new IOException("another ricci runs with " + state.root());
        }
        return channel;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() throws IOException {
        hub.close();
        server.close();
        trustWatch.close();
        ledger.close();
        lock.close();
    }
}
