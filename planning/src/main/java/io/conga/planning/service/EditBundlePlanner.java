package io.conga.planning.service;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.resource.ResourcePlan;
import io.conga.planning.resource.ResourceTree;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ResourceDefinition.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/*
 * | Phase  | Where             | Do                                      | Undo                    |
 * |--------|-------------------|-----------------------------------------|-------------------------|
 * | edit   | any online member | EditCib(container and network, changed) | EditCib(what was there) |
 * | settle | any online member | AwaitSettled                            | (changes nothing)       |
 */
/** Changes a bundle's container and network ("Pacemaker Explained", bundles). */
public final class EditBundlePlanner {

    private static final Set<String> CONTAINER =
            Set.of("image", "replicas", "replicas-per-host", "promoted-max", "network", "options", "run-command");
    private static final Set<String> NETWORK =
            Set.of("ip-range-start", "control-port", "host-interface", "host-netmask", "add-host");
    private static final Set<String> NUMBERS = Set.of("replicas", "replicas-per-host", "promoted-max", "control-port");

    private EditBundlePlanner() {}

    public static Plan plan(ServiceIntent.EditBundle intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ResourceTree.Found found = ServiceTree.require(members, intent.service());
        String id = found.id();
        Bundle bundle = found.definition().bundle();
        check(intent, bundle, id);
        String technology = bundle == null ? "" : bundle.technology();
        Map<String, String> container = bundle == null ? Map.of() : bundle.container();
        Map<String, String> network = bundle == null ? Map.of() : bundle.network();
        return new ResourcePlan(members)
                .edit(
                        "bundle." + id,
                        ServiceSentence.BUNDLE_STEP.with("service", id),
                        members.configuration().version(),
                        edits(id, technology, intent.container(), intent.network()),
                        edits(id, technology, before(intent.container(), container), before(intent.network(), network)))
                .settle()
                .build(
                        intent,
                        ServiceSentence.BUNDLE.with("service", id),
                        new Undo(true, true, ServiceSentence.EDIT_UNDO.with()));
    }

    /** A part of which nothing is changed is left alone: the network may not be there, and stays away. */
    private static List<CibEdit> edits(
            String id, String technology, Map<String, String> container, Map<String, String> network) {
        var edits = new ArrayList<CibEdit>();
        if (!container.isEmpty()) {
            edits.add(new CibEdit.SetAttributes(id, technology, container));
        }
        if (!network.isEmpty()) {
            edits.add(new CibEdit.SetAttributes(id, "network", network));
        }
        return edits;
    }

    private static void check(ServiceIntent.EditBundle intent, @Nullable Bundle bundle, String id) {
        var problems = new Problems();
        if (bundle == null) {
            FieldCheck.invalid(problems, "service", id + " is not a bundle.");
        }
        if (intent.container().containsKey("image")
                && intent.container().getOrDefault("image", "").isEmpty()) {
            FieldCheck.invalid(problems, "container.image", "A bundle needs an image.");
        }
        part(problems, "container", intent.container(), CONTAINER);
        part(problems, "network", intent.network(), NETWORK);
        problems.refuse();
    }

    private static void part(Problems problems, String field, Map<String, String> values, Set<String> known) {
        new TreeMap<>(values).forEach((name, value) -> {
            if (!known.contains(name)) {
                FieldCheck.invalid(problems, field + "." + name, "A bundle has no such value.");
            } else if (NUMBERS.contains(name) && !value.matches("([1-9][0-9]{0,4})?")) {
                FieldCheck.invalid(problems, field + "." + name, "It has to be a whole number of at least 1.");
            }
        });
    }

    private static Map<String, String> before(Map<String, String> names, Map<String, String> present) {
        var before = new TreeMap<>(names);
        before.replaceAll((name, value) -> Objects.requireNonNullElse(present.get(name), ""));
        return before;
    }
}
