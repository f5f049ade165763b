package io.conga.system.libvirt.control;

import io.conga.protocol.node.ServiceState;
import io.conga.system.service.Services;
import java.time.Duration;
import java.util.List;

/**
 * The socket on which libvirt answers other nodes over TLS (libvirtd(8), virtproxyd(8)). libvirt comes in one daemon or in
 * several; systemd starts either at the first connection. Guests run on while the daemon does not.
 */
public final class MigrationListener {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String WHOLE = "libvirtd";
    private static final String WHOLE_SOCKET = "libvirtd-tls.socket";
    private static final String PROXY = "virtproxyd";
    private static final String PROXY_SOCKET = "virtproxyd-tls.socket";
    private static final String MODULAR = "virtqemud.socket";

    private final Services services;

    public MigrationListener(Services services) {
        this.services = services;
    }

    /** The socket of this node's kind of libvirt. */
    public String socket() {
        return modular() ? PROXY_SOCKET : WHOLE_SOCKET;
    }

    private String daemon() {
        return modular() ? PROXY : WHOLE;
    }

    private boolean modular() {
        List<ServiceState> states = services.states(List.of(WHOLE, MODULAR, PROXY_SOCKET));
        return states.get(1).active()
                && !states.get(0).active()
                && states.get(2).installed();
    }

    /** Whether it listens, and does after a boot. */
    public boolean runs() {
        ServiceState state = services.state(socket());
        return state.active() && state.enabled();
    }

    /**
     * A socket can't be opened for a daemon that runs already ("already active, refusing"): that is stopped, and the sockets
     * by which any question would start it again in between, ricci's own among them. They come back in any case.
     */
    public void start() {
        String socket = socket();
        services.setEnabled(socket, true);
        if (services.state(socket).active()) {
            return;
        }
        String daemon = daemon();
        boolean ran = services.state(daemon).active();
        List<String> local =
                services.states(List.of(daemon + ".socket", daemon + "-ro.socket", daemon + "-admin.socket")).stream()
                        .filter(state -> state.active() || state.enabled())
                        .map(ServiceState::name)
                        .toList();
        local.forEach(one -> services.stop(one, LIMIT));
        try {
            services.stop(daemon, LIMIT);
            services.start(socket, LIMIT);
        } finally {
            local.forEach(one -> services.start(one, LIMIT));
        }
        if (ran) {
            services.start(daemon, LIMIT);
        }
    }

    /** A daemon that runs reads its certificates anew. */
    public void renew() {
        String daemon = daemon();
        if (services.state(daemon).active()) {
            services.stop(daemon, LIMIT);
            services.start(daemon, LIMIT);
        }
    }
}
