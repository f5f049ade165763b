package io.conga.luci.api.systems;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.clusters.AgentEntry;
import io.conga.luci.clusters.Agents;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.SystemView;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import io.conga.protocol.agent.AgentMetadata;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The homebase. */
@RestController
@RequestMapping("/api/v1/systems")
final class SystemsController {

    private final Systems systems;
    private final Agents agents;
    private final Access access;
    private final Audit audit;

    SystemsController(Systems systems, Agents agents, Access access, Audit audit) {
        this.systems = systems;
        this.agents = agents;
        this.access = access;
        this.audit = audit;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.EACH)
    Items<SystemView> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        String wanted = q.toLowerCase(Locale.ROOT);
        List<SystemRecord> found = systems.all().stream()
                .filter(system -> access.visibleSystem(system.id()))
                .filter(system -> system.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || system.address().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var page = Paging.of(offset, limit).of(found);
        return new Items<>(page.items().stream().map(systems::view).toList(), page.total());
    }

    @PostMapping("/probe")
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    ProbeAnswer probe(@RequestBody ProbeRequest request) {
        String address = Trusting.address(request.address(), request.port());
        var seen = systems.probe(address, request.port());
        return new ProbeAnswer(
                address,
                request.port(),
                seen.fingerprint().text(),
                seen.identity(),
                systems.find(address, request.port(), seen.fingerprint())
                        .map(SystemRecord::id)
                        .orElse(null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    SystemView add(@RequestBody AddSystemRequest request) {
        String address = Trusting.address(request.address(), request.port());
        var fingerprint = Trusting.fingerprint(request.fingerprint(), "fingerprint");
        var credentials = Trusting.credentials(request.password(), request.token(), request.takeOver(), "password");
        var user = access.user();
        var system = audit.audited(
                user,
                "system.add",
                AuditSubject.of(address),
                Map.of("address", address, "port", Integer.toString(request.port()), "fingerprint", fingerprint.text()),
                () -> systems.add(address, request.port(), fingerprint, credentials, user.name()));
        return systems.view(system);
    }

    @GetMapping("/{id}")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    SystemView get(@PathVariable String id) {
        return systems.view(systems.get(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    void remove(@PathVariable String id, @RequestParam(defaultValue = "false") boolean force) {
        var system = systems.get(id);
        audit.audited(
                access.user(),
                "system.remove",
                AuditSubject.system(id, system.name()),
                Map.of("force", Boolean.toString(force)),
                () -> {
                    systems.remove(id, force);
                    return id;
                });
    }

    @PostMapping("/{id}/authenticate")
    @Requires(value = Permission.MANAGE, on = Requires.On.EVERYTHING)
    SystemView authenticate(@PathVariable String id, @RequestBody AuthenticateRequest request) {
        var fingerprint = Trusting.fingerprint(request.fingerprint(), "fingerprint");
        var credentials = Trusting.credentials(request.password(), request.token(), request.takeOver(), "password");
        var before = systems.get(id);
        var system = audit.audited(
                access.user(),
                "system.authenticate",
                AuditSubject.system(id, before.name()),
                Map.of("fingerprint", fingerprint.text()),
                () -> systems.authenticate(id, fingerprint, credentials));
        return systems.view(system);
    }

    @GetMapping("/{id}/agents")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    List<AgentEntry> agents(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String standard) {
        return agents.entries(systems.get(id), q, standard);
    }

    @GetMapping("/{id}/agents/{name}")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    AgentMetadata agent(@PathVariable String id, @PathVariable String name) {
        return agents.metadata(systems.get(id), Agents.parse(name));
    }
}
