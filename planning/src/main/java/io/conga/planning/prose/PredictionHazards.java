package io.conga.planning.prose;

import io.conga.planning.intent.AclIntent;
import io.conga.planning.intent.AlertIntent;
import io.conga.planning.intent.AttributeIntent;
import io.conga.planning.intent.ClusterIntent;
import io.conga.planning.intent.ConstraintIntent;
import io.conga.planning.intent.CorosyncIntent;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.DrillIntent;
import io.conga.planning.intent.FailoverDomainIntent;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.GuestControlIntent;
import io.conga.planning.intent.GuestIntent;
import io.conga.planning.intent.Intent;
import io.conga.planning.intent.MaintenanceIntent;
import io.conga.planning.intent.NodeIntent;
import io.conga.planning.intent.PropertyIntent;
import io.conga.planning.intent.QuorumIntent;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.intent.RestoreIntent;
import io.conga.planning.intent.ServiceIntent;
import io.conga.planning.intent.SharedStorageIntent;
import io.conga.planning.intent.StorageIntent;
import io.conga.planning.intent.TagIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Running;
import io.conga.planning.plan.Hazard;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what is dangerous in a prediction. Born of a real one: a resource default made Pacemaker stop a shared file system
 * under a running guest, and only the simulation showed it.
 */
public final class PredictionHazards {

    private PredictionHazards() {}

    /** Hazards to add to those of the plan for that intent. */
    public static List<Hazard> of(Intent intent, Prediction prediction, Known known) {
        Set<String> named = named(intent, known);
        Set<Hazard> hazards = new LinkedHashSet<>();
        boolean everything = stopsEverything(intent);
        var guests = new GuestHazards(known);
        Set<String> goesOn = new HashSet<>();
        prediction.effects().stream()
                .filter(effect -> effect.kind() == Prediction.Kind.START)
                .forEach(effect -> goesOn.add(withoutInstance(effect.subject())));
        for (Effect effect : prediction.effects()) {
            String subject = withoutInstance(effect.subject());
            if (effect.kind() == Prediction.Kind.FENCE) {
                if (!fences(intent, subject)) {
                    hazards.add(PredictionHazard.FENCES.with("node", subject));
                }
            } else if (intent instanceof MaintenanceIntent) {
                meanwhile(effect, subject, goesOn, known, hazards);
            } else if (!everything && !named.contains(subject) && !restartOfGuest(effect, guests)) {
                other(effect, subject, goesOn, hazards);
            }
        }
        if (!everything) {
            hazards.addAll(guests.of(prediction, named));
        }
        prediction.warnings().forEach(words -> hazards.add(PredictionHazard.SCHEDULER_WARNS.with("words", words)));
        return new ArrayList<>(hazards);
    }

    /** A guest's own hazard says more. */
    private static boolean restartOfGuest(Effect effect, GuestHazards guests) {
        return effect.kind() == Prediction.Kind.RESTART && guests.isGuest(effect.subject());
    }

    /** Everything that runs on the node leaves it: that is the point. What goes nowhere is down; a copy that others do without is not. */
    private static void meanwhile(Effect effect, String subject, Set<String> goesOn, Known known, Set<Hazard> hazards) {
        boolean copy = known.definitions().stream()
                .anyMatch(definition -> definition.kind() == ResourceState.Kind.CLONE && holds(definition, subject));
        String node = effect.from();
        if (effect.kind() == Prediction.Kind.STOP && node != null && !goesOn.contains(subject) && !copy) {
            hazards.add(PredictionHazard.DOWN_MEANWHILE.with("resource", subject, "node", node));
        }
    }

    private static boolean holds(ResourceDefinition definition, String id) {
        return definition.children().stream().anyMatch(child -> child.id().equals(id) || holds(child, id));
    }

    private static void other(Effect effect, String subject, Set<String> goesOn, Set<Hazard> hazards) {
        String node = effect.from() != null ? effect.from() : effect.to() != null ? effect.to() : "?";
        switch (effect.kind()) {
            case STOP -> {
                if (!goesOn.contains(subject)) {
                    hazards.add(PredictionHazard.STOPS_OTHER.with("resource", subject, "node", node));
                }
            }
            case RESTART -> hazards.add(PredictionHazard.RESTARTS_OTHER.with("resource", subject, "node", node));
            case STAY_STOPPED -> hazards.add(PredictionHazard.STAYS_STOPPED.with("resource", subject));
            case START, MOVE, MIGRATE, PROMOTE, DEMOTE, RECOVER, RELOAD, FENCE, OTHER -> {}
        }
    }

    private static boolean stopsEverything(Intent intent) {
        return switch (intent) {
            case ClusterIntent.StopCluster ignored -> true;
            case ClusterIntent.DeleteCluster ignored -> true;
            case ClusterIntent.StartCluster ignored -> false;
            case CreateCluster ignored -> false;
            case NodeIntent ignored -> false;
            case ResourceIntent ignored -> false;
            case FenceIntent ignored -> false;
            case FailoverDomainIntent ignored -> false;
            case ServiceIntent ignored -> false;
            case PropertyIntent ignored -> false;
            // Such a plan says itself when it stops everything.
            case CorosyncIntent ignored -> true;
            case ConstraintIntent ignored -> false;
            case AclIntent ignored -> false;
            case AlertIntent ignored -> false;
            case TagIntent ignored -> false;
            case AttributeIntent ignored -> false;
            case SharedStorageIntent ignored -> false;
            case DrillIntent ignored -> false;
            case RestoreIntent ignored -> false;
            case MaintenanceIntent ignored -> false;
            case StorageIntent ignored -> false;
            case GuestIntent ignored -> false;
            case GuestControlIntent ignored -> false;
            case QuorumIntent quorum -> quorum instanceof QuorumIntent.SetQuorumOptions;
        };
    }

    private static boolean fences(Intent intent, String node) {
        return switch (intent) {
            case NodeIntent.FenceNode fence -> fence.node().equals(node);
            case FenceIntent.ProveFencing prove -> prove.node().equals(node);
            case FenceIntent.TestFencing test -> test.node().equals(node);
            case DrillIntent.RunDrill drill -> drill.target().equals(node);
            case Intent ignored -> false;
        };
    }

    /** The resource that the intent names, with its members. */
    private static Set<String> named(Intent intent, Known known) {
        Set<String> named = new HashSet<>();
        switch (intent) {
            case ServiceIntent service -> {
                named.add(service.service());
                if (service instanceof ServiceIntent.CreateService create) {
                    create.resources().forEach(resource -> named.add(resource.id()));
                }
                known.definitions().stream()
                        .filter(definition -> definition.id().equals(service.service()))
                        .forEach(definition -> addChildren(definition, named));
            }
            case ResourceIntent resource -> {
                named.add(resource.resource());
                known.definitions().stream()
                        .filter(definition -> definition.id().equals(resource.resource()))
                        .forEach(definition -> addChildren(definition, named));
            }
            case FenceIntent.AddFenceDevice add -> named.add(add.device().id());
            case DrillIntent.RunDrill drill -> {
                named.add(drill.target());
                // What runs on a node that is lost: the plan names it itself.
                named.addAll(Running.services(
                        known.cluster() == null ? null : known.cluster().view(), drill.target()));
            }
            case Intent ignored -> {}
        }
        return named;
    }

    private static void addChildren(ResourceDefinition definition, Set<String> into) {
        definition.children().forEach(child -> {
            into.add(child.id());
            addChildren(child, into);
        });
    }

    private static String withoutInstance(String subject) {
        int colon = subject.indexOf(':');
        return colon < 0 ? subject : subject.substring(0, colon);
    }
}
