package io.conga.planning.resource;

import io.conga.planning.cib.PrimitiveXml;
import io.conga.planning.cib.XmlElement;
import io.conga.planning.fence.FencingOption;
import io.conga.planning.intent.ResourceIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.planning.service.Exclusiveness;
import io.conga.planning.step.StepSentence;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceOp;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/*
 * | Phase  | Where             | Do                                              | Undo                                   |
 * |--------|-------------------|-------------------------------------------------|----------------------------------------|
 * | add    | any online member | EditCib(put the primitive, its group or clone)  | EditCib(delete it; an empty group goes too) |
 * | settle | any online member | AwaitSettled                                    | (changes nothing)                      |
 */
/** Adds a primitive, alone, in a group, or cloned. */
public final class AddResourcePlanner {

    private AddResourcePlanner() {}

    public static Plan plan(ResourceIntent.AddResource intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        ClusterConfiguration configuration = members.configuration();
        AgentMetadata metadata = AddResourceCheck.check(intent, known, members);
        var plan = new ResourcePlan(members);
        String group = intent.group();
        boolean newGroup = group != null
                && ResourceTree.find(configuration.resources(), group, List.of())
                        .isEmpty();
        if (group != null && newGroup) {
            plan.hazard(ResourceHazard.NEW_GROUP.with("group", group));
        }
        if (FencingOption.isOn(configuration.properties())
                && FenceDevices.all(configuration).isEmpty()) {
            plan.hazard(ResourceHazard.FENCING_MISSING.with());
        }
        String id = intent.resource();
        return plan.edit(
                        "add." + id,
                        StepSentence.ADD_RESOURCE.with("resource", id),
                        configuration.version(),
                        edits(intent, configuration, metadata, newGroup),
                        List.of(new CibEdit.Delete(id)))
                .settle()
                .build(
                        intent,
                        ResourceSentence.ADD.with(
                                "resource", id, "agent", intent.agent().toString()),
                        new Undo(true, true, ResourceSentence.ADD_UNDO.with("resource", id)));
    }

    private static List<CibEdit> edits(
            ResourceIntent.AddResource intent,
            ClusterConfiguration configuration,
            AgentMetadata metadata,
            boolean newGroup) {
        var open = new TreeMap<String, String>();
        var secret = new TreeMap<String, String>();
        intent.parameters().forEach((name, value) -> {
            if (!value.isEmpty()) {
                (SecretName.looksLikeReference(value) ? secret : open).put(name, value);
            }
        });
        var meta = new TreeMap<>(intent.meta());
        meta.values().removeIf(String::isEmpty);
        if (!intent.start()) {
            meta.put("target-role", "Stopped");
        }
        String id = intent.resource();
        List<ResourceOp> operations =
                intent.operations().isEmpty() ? DefaultOperations.of(metadata) : intent.operations();
        XmlElement primitive = PrimitiveXml.of(id, intent.agent(), open, meta, operations);
        var edits = new ArrayList<CibEdit>();
        String group = intent.group();
        if (group != null && newGroup) {
            edits.add(put(
                    "resources", new XmlElement("group").attribute("id", group).child(primitive)));
        } else if (group != null) {
            edits.add(put(group, primitive));
        } else if (intent.cloned()) {
            edits.add(put(
                    "resources",
                    new XmlElement("clone").attribute("id", id + "-clone").child(primitive)));
        } else {
            edits.add(put("resources", primitive));
        }
        if (group == null ? !intent.cloned() : newGroup) {
            edits.addAll(Exclusiveness.ofNewcomer(configuration, group == null ? id : group));
        }
        if (!secret.isEmpty()) {
            edits.add(new CibEdit.SetValues(id, "instance_attributes", secret));
        }
        return edits;
    }

    private static CibEdit put(String parent, XmlElement element) {
        return new CibEdit.Put(parent, element.toString());
    }
}
