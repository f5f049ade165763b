package io.conga.ricci.server;

import io.conga.protocol.trust.Identity;
import io.conga.protocol.trust.TrustRequest;
import io.conga.ricci.node.NodeReader;
import io.conga.ricci.trust.Pairing;
import io.conga.ricci.trust.TrustStore;
import io.conga.ricci.trust.TrustedLuci;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Who ricci is, whom it trusts, and how that begins and ends. */
final class TrustEndpoints {

    private static final int PROTOCOL = 1;

    private final String version;
    private final NodeReader node;
    private final TrustStore store;
    private final Pairing pairing;

    TrustEndpoints(String version, NodeReader node, TrustStore store, Pairing pairing) {
        this.version = version;
        this.node = node;
        this.store = store;
        this.pairing = pairing;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("GET", "/v1/identity", Endpoint.Access.ANYBODY, this::identity),
                Endpoint.of("POST", "/v1/trust", Endpoint.Access.ANY_CERTIFICATE, this::pair),
                Endpoint.of("DELETE", "/v1/trust", Endpoint.Access.TRUSTED, this::revoke));
    }

    private void identity(Call call) throws IOException {
        String pin = call.pin();
        String other = store.all().stream()
                .filter(luci -> !luci.pin().equals(pin))
                .map(TrustedLuci::name)
                .findFirst()
                .orElse(null);
        call.answer(200, new Identity(node.hostname(), version, PROTOCOL, pin != null && store.trusts(pin), other));
    }

    private void pair(Call call) throws IOException {
        TrustRequest request = call.body(TrustRequest.class);
        pairing.pair(request, Objects.requireNonNull(call.pin()), call.source());
        call.answer(200, node.facts());
    }

    private void revoke(Call call) throws IOException {
        store.revoke(Objects.requireNonNull(call.pin()));
        call.empty();
    }
}
