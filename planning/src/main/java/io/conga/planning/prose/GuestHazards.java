package io.conga.planning.prose;

import io.conga.planning.known.Known;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import io.conga.protocol.cluster.ResourceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Guests, and whatever else may migrate live, that a prediction stops and starts again instead. Born of a real one: right
 * after a cleanup Pacemaker knows a guest from a probe only, and a move to another node shut it down.
 */
final class GuestHazards {

    private static final Set<String> GUESTS = Set.of("VirtualDomain", "Xen");
    private static final Set<String> TRUE = Set.of("on", "true", "yes", "y", "1");

    private final Known known;

    GuestHazards(Known known) {
        this.known = known;
    }

    /** @param named resources that the intent is about: that they restart is what is wanted */
    List<Hazard> of(Prediction prediction, Set<String> named) {
        Set<String> lost = prediction.effects().stream()
                .filter(effect -> effect.kind() == Prediction.Kind.FENCE)
                .map(Effect::subject)
                .collect(Collectors.toSet());
        var hazards = new ArrayList<Hazard>();
        for (Effect effect : prediction.effects()) {
            String from = effect.from();
            // What ran on a node whose power is cut can't migrate: nobody would expect it to.
            if (from != null && !lost.contains(from)) {
                hazard(effect, from, named).ifPresent(hazards::add);
            }
        }
        return hazards;
    }

    private Optional<Hazard> hazard(Effect effect, String from, Set<String> named) {
        boolean interrupted = switch (effect.kind()) {
            case MOVE -> true;
            case RESTART -> !named.contains(effect.subject());
            case START, STOP, MIGRATE, PROMOTE, DEMOTE, RECOVER, RELOAD, FENCE, STAY_STOPPED, OTHER -> false;
        };
        return interrupted && isGuest(effect.subject())
                ? Optional.of(hazard(effect, from, effect.to() == null ? from : effect.to()))
                : Optional.empty();
    }

    private Hazard hazard(Effect effect, String from, String to) {
        String guest = effect.subject();
        if (!mayMigrate(guest)) {
            return PredictionHazard.GUEST_MAY_NOT_MIGRATE.with("guest", guest, "from", from, "to", to);
        }
        String reason = effect.reason();
        return reason == null || reason.isBlank()
                ? PredictionHazard.GUEST_FROM_PROBE.with("guest", guest, "from", from, "to", to)
                : PredictionHazard.GUEST_STOPS.with("guest", guest, "from", from, "to", to, "reason", reason);
    }

    /** Whether people expect it to migrate: a guest, or something that was told that it may. */
    boolean isGuest(String resource) {
        return definition(resource)
                        .map(ResourceDefinition::agent)
                        .map(AgentName::type)
                        .filter(GUESTS::contains)
                        .isPresent()
                || mayMigrate(resource);
    }

    /** By its own meta attribute, one of what it stands in, or the default of all. */
    private boolean mayMigrate(String resource) {
        Map<String, String> defaults =
                known.cluster() == null || known.cluster().configuration() == null
                        ? Map.of()
                        : known.cluster().configuration().resourceDefaults();
        return definition(resource)
                .map(found -> Optional.ofNullable(found.meta().get("allow-migrate"))
                        .or(() -> around(resource).map(outer -> outer.meta().get("allow-migrate")))
                        .orElse(defaults.getOrDefault("allow-migrate", "false")))
                .filter(value -> TRUE.contains(value.toLowerCase(java.util.Locale.ROOT)))
                .isPresent();
    }

    private Optional<ResourceDefinition> definition(String resource) {
        return known.definitions().stream()
                .filter(each -> each.id().equals(resource))
                .findFirst();
    }

    private Optional<ResourceDefinition> around(String resource) {
        return known.definitions().stream()
                .filter(each ->
                        each.children().stream().anyMatch(child -> child.id().equals(resource)))
                .findFirst();
    }
}
