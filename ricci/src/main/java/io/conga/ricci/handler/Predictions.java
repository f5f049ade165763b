package io.conga.ricci.handler;

import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.ResourceState;
import io.conga.protocol.operation.MaintenanceOperation;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ProblemException;
import io.conga.ricci.log.Log;
import io.conga.system.pacemaker.Simulation.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cluster would do after all operations of a preview together, by its own scheduler. */
final class Predictions {

    private final Node node;
    private final List<CibEdit> edits = new ArrayList<>();
    private final List<WhatIf> whatIfs = new ArrayList<>();
    private @Nullable CibVersion basedOn;

    Predictions(Node node) {
        this.node = node;
    }

    /** @return null where no cluster runs here, or nothing of this bears on it */
    @Nullable
    Prediction of(List<Operation> operations) {
        try {
            operations.forEach(this::add);
            if (edits.isEmpty() && whatIfs.isEmpty()) {
                return null;
            }
            return node.looking().pacemaker().simulation().predict(basedOn, edits, whatIfs);
        } catch (ProblemException e) {
            // Why an operation would be refused stands at its own item.
            Log.info("no prediction: " + e.getMessage());
            return null;
        }
    }

    /**
     * What the cluster would do at each of these in turn, where they set modes of nodes one after another: together they
     * would only say what is left in the end, which is nothing where a node goes on standby and off it again.
     *
     * @return one prediction for each; empty where it can't be told, or they are something else
     */
    List<Prediction> inTurn(List<Operation> operations) {
        if (!sequence(operations)) {
            return List.of();
        }
        List<CibEdit> modes = operations.stream()
                .map(operation -> edit((Operation.SetNodeMode) operation))
                .toList();
        try {
            return node.looking().pacemaker().simulation().predictInTurn(modes);
        } catch (ProblemException e) {
            Log.info("no prediction: " + e.getMessage());
            return List.of();
        }
    }

    /** Whether they are modes only, and some node's is set more than once. */
    static boolean sequence(List<Operation> operations) {
        return operations.stream().allMatch(Operation.SetNodeMode.class::isInstance)
                && operations.stream()
                                .map(operation -> ((Operation.SetNodeMode) operation).node())
                                .distinct()
                                .count()
                        < operations.size();
    }

    private static CibEdit edit(Operation.SetNodeMode mode) {
        return new CibEdit.SetValues(
                mode.node(),
                "instance_attributes",
                switch (mode.mode()) {
                    case STANDBY -> Map.of("standby", mode.on() ? "on" : "");
                    case MAINTENANCE -> Map.of("maintenance", mode.on() ? "true" : "");
                });
    }

    private void add(Operation operation) {
        switch (operation) {
            case Operation.EditCib edit -> {
                edits.addAll(edit.edits());
                basedOn = edit.basedOn() == null ? basedOn : edit.basedOn();
            }
            case Operation.SetNodeMode mode -> edits.add(edit(mode));
            case MaintenanceOperation.RebootForMaintenance _ -> whatIfs.add(new WhatIf.Leaves(node.name()));
            case Operation.MoveResource move -> move(move);
            case Operation.ClearResource clear ->
                Resources.moves(node, clear.resource())
                        .forEach(constraint -> edits.add(new CibEdit.Delete(constraint.id())));
            case Operation.StopCluster _, Operation.DestroyClusterFiles _, Operation.RebootNode _ ->
                whatIfs.add(new WhatIf.Leaves(node.name()));
            case Operation.FenceNode fence -> {
                if (!fence.action().equals("on")) {
                    whatIfs.add(new WhatIf.Fails(fence.node()));
                }
            }
            case Operation.OfDrill drill -> whatIfs.addAll(DrillHandlers.whatIfs(drill, node));
            case Operation.SetTicket ticket -> whatIfs.add(new WhatIf.Ticket(ticket.ticket(), ticket.state()));
            case Operation.CheckJoinable _,
                    Operation.InstallPackages _,
                    Operation.WriteCorosync _,
                    Operation.ChangeStorage _,
                    Operation.CheckCorosync _,
                    Operation.ReloadCorosync _,
                    Operation.SeedCib _,
                    Operation.StartCluster _,
                    Operation.EnableCluster _,
                    Operation.AwaitMembers _,
                    Operation.AwaitSettled _,
                    Operation.ForgetNode _,
                    Operation.CleanupResource _,
                    Operation.ConfirmOff _,
                    Operation.SetTransientAttributes _,
                    Operation.ProveFencing _,
                    Operation.OfQuorum _,
                    Operation.OfGuests _,
                    Operation.OfNewGuests _,
                    MaintenanceOperation.CheckHealthy _,
                    MaintenanceOperation.AwaitDrained _,
                    MaintenanceOperation.UpdatePackages _,
                    Operation.OfGuestControl _,
                    Operation.OfSharedStorage _ -> {}
        }
    }

    /** The constraint that crm_resource --move would write. */
    private void move(Operation.MoveResource move) {
        Resources.moves(node, move.resource()).forEach(constraint -> edits.add(new CibEdit.Delete(constraint.id())));
        if (move.node() != null) {
            edits.add(location("cli-prefer-" + move.resource(), move.resource(), move.node(), "INFINITY"));
            return;
        }
        for (String from : whereabouts(node.view().resources(), move.resource())) {
            edits.add(location("cli-ban-" + move.resource() + "-on-" + from, move.resource(), from, "-INFINITY"));
        }
    }

    private static List<String> whereabouts(List<ResourceState> resources, String name) {
        for (ResourceState resource : resources) {
            if (resource.id().equals(name)) {
                return running(resource);
            }
            List<String> below = whereabouts(resource.children(), name);
            if (!below.isEmpty()) {
                return below;
            }
        }
        return List.of();
    }

    /** A group's own list of nodes is empty: its members say where it is. */
    private static List<String> running(ResourceState resource) {
        return resource.children().isEmpty()
                ? resource.nodes()
                : resource.children().stream()
                        .flatMap(child -> running(child).stream())
                        .distinct()
                        .toList();
    }

    private static CibEdit location(String id, String resource, String on, String score) {
        return new CibEdit.Put(
                "constraints",
                "<rsc_location id=\"" + escape(id) + "\" rsc=\"" + escape(resource) + "\" role=\"Started\" node=\""
                        + escape(on) + "\" score=\"" + score + "\"/>");
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
