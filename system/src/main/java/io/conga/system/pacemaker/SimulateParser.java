package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.flag;
import static io.conga.system.xml.Elements.grandchildren;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;

import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import io.conga.protocol.cluster.Prediction.Kind;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Parses {@code crm_simulate --simulate --output-as=xml}: the actions, and who is still stopped when all is done. */
final class SimulateParser {

    private SimulateParser() {}

    /**
     * @param by the member that simulated
     * @param complaints what the scheduler wrote to standard error
     */
    static Prediction parse(String text, String by, String complaints, CibVersion version) {
        Element root = CrmMonParser.root(text);
        Set<Effect> effects = new LinkedHashSet<>();
        for (Element action : grandchildren(root, "actions")) {
            effects.add(action.getTagName().equals("node_action") ? nodeEffect(action) : resourceEffect(action));
        }
        effects.addAll(stayStopped(root, effects));
        List<String> warnings = complaints
                .lines()
                .map(String::strip)
                .filter(line -> line.contains("warning:") || line.contains("error:"))
                .map(line -> line.replaceFirst("^\\([^)]*\\)\\s*", ""))
                .distinct()
                .toList();
        return new Prediction(by, List.copyOf(effects), warnings, version);
    }

    /** Such as {@code <node_action task="Fence (reboot)" node="node1" reason="…"/>}; there may be several for one node. */
    private static Effect nodeEffect(Element action) {
        String task = required(action, "task");
        Kind kind = task.toLowerCase(Locale.ROOT).startsWith("fence") ? Kind.FENCE : Kind.OTHER;
        return new Effect(kind, required(action, "node"), null, null, optional(action, "reason"));
    }

    private static Effect resourceEffect(Element action) {
        String resource = required(action, "resource");
        @Nullable String node = optional(action, "node");
        @Nullable String source = optional(action, "source");
        @Nullable String destination = optional(action, "dest");
        @Nullable String reason = optional(action, "reason");
        Kind kind = kind(required(action, "action"));
        if (flag(action, "blocked", false)) {
            // what it can't do: a start that is blocked leaves it stopped, a stop that is blocked leaves it running
            Kind blocked = kind == Kind.START ? Kind.STAY_STOPPED : Kind.OTHER;
            return new Effect(blocked, resource, node, null, reason == null ? "blocked" : "blocked: " + reason);
        }
        @Nullable String here = node == null ? source : node;
        return switch (kind) {
            case START -> new Effect(kind, resource, null, node == null ? destination : node, reason);
            case STOP -> new Effect(kind, resource, here, null, reason);
            case MOVE, MIGRATE, RECOVER ->
                new Effect(kind, resource, here, destination == null ? here : destination, reason);
            case RESTART, RELOAD, PROMOTE, DEMOTE ->
                new Effect(kind, resource, here, destination == null ? here : destination, reason);
            case FENCE, STAY_STOPPED, OTHER -> new Effect(kind, resource, here, destination, reason);
        };
    }

    /** The words of rsc_action_item() in Pacemaker's pe_output.c. */
    private static Kind kind(String action) {
        return switch (action.toLowerCase(Locale.ROOT)) {
            case "start" -> Kind.START;
            case "stop" -> Kind.STOP;
            case "restart" -> Kind.RESTART;
            case "move" -> Kind.MOVE;
            case "migrate" -> Kind.MIGRATE;
            case "promote", "re-promote" -> Kind.PROMOTE;
            case "demote" -> Kind.DEMOTE;
            case "recover" -> Kind.RECOVER;
            case "reload" -> Kind.RELOAD;
            default -> Kind.OTHER;
        };
    }

    /** Resources that nobody stopped, that are stopped before and after, and of which no action says anything. */
    private static List<Effect> stayStopped(Element root, Set<Effect> effects) {
        Set<String> stoppedBefore = stopped(root, "cluster_status");
        Set<String> known = effects.stream().map(Effect::subject).collect(Collectors.toSet());
        return stopped(root, "revised_cluster_status").stream()
                .filter(id -> stoppedBefore.contains(id) && !known.contains(id))
                .map(id -> new Effect(Kind.STAY_STOPPED, id, null, null, null))
                .toList();
    }

    private static Set<String> stopped(Element root, String section) {
        var stopped = new ArrayList<ResourceState>();
        child(root, section)
                .map(status -> grandchildren(status, "resources"))
                .orElse(List.of())
                .forEach(element -> collectStopped(CrmMonResources.resource(element), stopped));
        return stopped.stream().map(ResourceState::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A clone's stopped copies are no news while others run: only all of them together are. */
    private static void collectStopped(ResourceState state, List<ResourceState> into) {
        boolean wanted = !state.disabled() && state.managed() && !state.orphaned();
        if (!wanted) {
            return;
        }
        switch (state.kind()) {
            case PRIMITIVE, CLONE, BUNDLE -> {
                boolean everyCopy = !state.active()
                        && state.role().equals("Stopped")
                        && state.children().stream().noneMatch(ResourceState::disabled);
                if (everyCopy) {
                    into.add(state);
                }
            }
            case GROUP -> state.children().forEach(child -> collectStopped(child, into));
        }
    }
}
