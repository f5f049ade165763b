package io.conga.luci.api.clusters;

import io.conga.luci.api.systems.Trusting;
import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.clusters.Adoption;
import io.conga.luci.clusters.Discovery;
import io.conga.luci.problem.Problems;
import io.conga.luci.systems.Credentials;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Existing clusters are found and adopted; nothing of them is changed. */
@RestController
@RequestMapping("/api/v1/clusters")
final class AdoptionController {

    private final Adoption adoption;
    private final Systems systems;
    private final Access access;
    private final Audit audit;

    AdoptionController(Adoption adoption, Systems systems, Access access, Audit audit) {
        this.adoption = adoption;
        this.systems = systems;
        this.access = access;
        this.audit = audit;
    }

    @PostMapping("/discover")
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    Discovery discover(@RequestBody DiscoverRequest request) {
        return adoption.discover(named(request));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    AdoptAnswer adopt(@RequestBody AdoptRequest request) {
        var user = access.user();
        var system = systems.get(request.system());
        var wanted = request.members().stream().map(AdoptionController::wanted).toList();
        List<Adoption.Outcome> outcomes = new ArrayList<>();
        var cluster = audit.audited(
                user,
                "cluster.adopt",
                AuditSubject.of(request.name()),
                Map.of("name", request.name(), "system", system.name()),
                () -> adoption.adopt(request.name(), system, wanted, user.name(), outcomes));
        return new AdoptAnswer(cluster.id(), outcomes);
    }

    /** The system that is named, or a new one, which is added. */
    private SystemRecord named(DiscoverRequest request) {
        if (request.system() != null) {
            return systems.get(request.system());
        }
        String address = request.address();
        String typed = request.fingerprint();
        Integer port = request.port();
        if (address == null || address.isBlank() || typed == null || port == null) {
            var problems = new Problems();
            problems.check(address != null && !address.isBlank(), "address", "Name a system, or give an address.");
            problems.check(port != null, "port", "Give the port; ricci's is 11111.");
            problems.check(typed != null, "fingerprint", "Confirm the certificate that the system shows.");
            problems.throwIfAny();
            throw new IllegalStateException("one of them was missing");
        }
        var fingerprint = Trusting.fingerprint(typed, "fingerprint");
        String where = Trusting.address(address, port);
        var known = systems.find(where, port, fingerprint);
        if (known.isPresent()) {
            return known.get();
        }
        var credentials = Trusting.credentials(
                request.password(), request.token(), Boolean.TRUE.equals(request.takeOver()), "password");
        var user = access.user();
        return audit.audited(
                user,
                "system.add",
                AuditSubject.of(where),
                Map.of("address", where, "port", port.toString(), "fingerprint", fingerprint.text()),
                () -> systems.add(where, port, fingerprint, credentials, user.name()));
    }

    private static Adoption.Wanted wanted(MemberCredentials member) {
        String typed = member.fingerprint();
        return new Adoption.Wanted(
                member.name(),
                Trusting.address(member.address(), member.port()),
                member.port(),
                typed == null || typed.isBlank() ? null : Trusting.fingerprint(typed, "members"),
                new Credentials(member.password(), member.token(), member.takeOver()));
    }
}
