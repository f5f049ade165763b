package io.conga.planning.cluster;

import io.conga.planning.fence.FenceDeviceXml;
import io.conga.planning.fence.FencingOption;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.known.Known;
import io.conga.planning.known.KnownSystem;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.planning.step.Place;
import io.conga.planning.step.StepSentence;
import io.conga.planning.step.Steps;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncSpec;
import io.conga.protocol.node.NodeFacts;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/*
 * | Phase            | Where            | Do                                    | Undo                                  |
 * |------------------|------------------|---------------------------------------|---------------------------------------|
 * | check            | each node        | CheckJoinable(all addresses)          | (changes nothing)                     |
 * | install          | where missing    | InstallPackages                       | none: packages stay, and it says so   |
 * | write            | each node        | WriteCorosync(new file, new authkey)  | DestroyClusterFiles(name)             |
 * | seed             | each node        | SeedCib(dc-deadtime=2s)               | (the CIB goes with write's undo)      |
 * | start            | each node        | StartCluster                          | StopCluster                           |
 * | await            | any node         | AwaitMembers(all, quorum)             | (changes nothing)                     |
 * | fencing          | any node         | EditCib(devices, fencing on or off)   | (the CIB goes with write's undo)      |
 * | settle           | any node         | AwaitSettled                          | (changes nothing)                     |
 * | enable           | each node        | EnableCluster(true)                   | EnableCluster(false)                  |
 * | prove            | another node     | ProveFencing per device and target    | (cuts nothing)                        |
 * | reboot, in turn  | another node     | FenceNode, then AwaitMembers(all)     | none: the node comes back by itself   |
 *
 * dc-deadtime is 20 s by default: that long Pacemaker waits for other nodes before its first election, although
 * Corosync knows them already. The seeded CIB saves it; the option is removed once everybody is there.
 */
/** Makes a cluster of systems that are in none. */
public final class CreateClusterPlanner {

    private static final int JOIN_SECONDS = 120;
    private static final int STOP_SECONDS = 120;
    private static final int SETTLE_SECONDS = 120;

    private final CreateCluster intent;
    private final Known known;
    private final List<Place> places;
    private final List<String> names;
    private final Steps steps = new Steps();

    private CreateClusterPlanner(CreateCluster intent, Known known) {
        this.intent = intent;
        this.known = known;
        this.places = intent.nodes().stream()
                .map(node -> Place.only(node.system(), node.name()))
                .toList();
        this.names = intent.nodes().stream().map(NewNode::name).toList();
    }

    /**
     * Plans it.
     *
     * @param intent without secrets in the clear
     * @throws io.conga.protocol.problem.ProblemException with everything that is wrong with the form
     */
    public static Plan plan(CreateCluster intent, Known known) {
        CreateClusterCheck.check(intent, known);
        return new CreateClusterPlanner(intent, known).plan();
    }

    private Plan plan() {
        prepare();
        start();
        configure();
        NewFencing fencing = intent.fencing();
        if (fencing != null) {
            new CreateClusterProof(fencing, places, steps).add();
        }
        var fingerprints = new TreeMap<String, String>();
        names.forEach(name -> fingerprints.put("corosync:" + name, "none"));
        return new Plan(
                intent,
                ClusterSentence.CREATE.with("cluster", intent.name(), "nodes", String.join(", ", names)),
                null,
                places.stream().map(Place::system).toList(),
                steps.list(),
                CreateClusterHazards.of(intent, known),
                new Undo(true, true, ClusterSentence.CREATE_UNDO.with()),
                fingerprints);
    }

    private void prepare() {
        List<String> addresses = intent.nodes().stream()
                .flatMap(node -> node.links().stream())
                .distinct()
                .toList();
        steps.phase();
        for (Place place : places) {
            steps.add(
                    "check." + place.node(),
                    place,
                    StepSentence.CHECK_JOINABLE.with("node", place.node()),
                    new Operation.CheckJoinable(addresses));
        }
        steps.phase();
        for (Place place : places) {
            List<Operation.Feature> features = missing(place);
            if (!features.isEmpty()) {
                steps.add(
                        "install." + place.node(),
                        place,
                        StepSentence.INSTALL_PACKAGES.with("node", place.node()),
                        new Operation.InstallPackages(features));
            }
        }
        String file = file();
        steps.phase();
        for (Place place : places) {
            steps.add(
                    "write." + place.node(),
                    place,
                    StepSentence.WRITE_COROSYNC.with("node", place.node()),
                    new Operation.WriteCorosync(file, SecretName.reference(SecretName.NEW_AUTHKEY), null),
                    new Operation.DestroyClusterFiles(intent.name()));
        }
        steps.phase();
        for (Place place : places) {
            steps.add(
                    "seed." + place.node(),
                    place,
                    StepSentence.SEED_CIB.with("node", place.node()),
                    new Operation.SeedCib(Map.of("dc-deadtime", "2s")));
        }
    }

    /** Fence agents can't be seen in a node's facts, so a node is asked to install what is missing of them. */
    private List<Operation.Feature> missing(Place place) {
        var features = new ArrayList<Operation.Feature>();
        NodeFacts facts = facts(place);
        if (intent.installPackages() && facts != null) {
            if (NewNodeCheck.lacksPackages(facts)) {
                features.add(Operation.Feature.CLUSTER);
            }
            if (intent.fencing() != null && facts.packageManager() != null) {
                features.add(Operation.Feature.FENCING);
            }
        }
        return features;
    }

    private @Nullable NodeFacts facts(Place place) {
        return known.system(place.system()).map(KnownSystem::facts).orElse(null);
    }

    private String file() {
        List<CorosyncNode> nodes = intent.nodes().stream()
                .map(node -> new CorosyncNode(node.name(), null, node.links()))
                .toList();
        return CorosyncFile.create(
                        new CorosyncSpec(intent.name(), intent.transport(), intent.encryption(), intent.totem(), nodes))
                .text();
    }

    private void start() {
        steps.phase();
        for (Place place : places) {
            steps.add(
                    "start." + place.node(),
                    place,
                    StepSentence.START_CLUSTER.with("node", place.node()),
                    new Operation.StartCluster(),
                    new Operation.StopCluster(STOP_SECONDS));
        }
        steps.phase()
                .add(
                        "await",
                        anyBut(""),
                        StepSentence.AWAIT_QUORUM.with("nodes", String.join(", ", names)),
                        new Operation.AwaitMembers(names, true, JOIN_SECONDS));
    }

    private void configure() {
        NewFencing fencing = intent.fencing();
        var edits = new ArrayList<CibEdit>();
        if (fencing != null) {
            fencing.devices()
                    .forEach(device -> edits.addAll(FenceDeviceXml.edits(
                            device,
                            known.agent(device.agent())
                                    .filter(AgentMetadata::unfences)
                                    .isPresent())));
        }
        NodeFacts facts = facts(places.getFirst());
        String option = FencingOption.name(facts == null ? null : facts.tools().get("pacemaker"));
        edits.add(new CibEdit.SetValues(
                "crm_config",
                "cluster_property_set",
                Map.of("dc-deadtime", "", option, fencing == null ? "false" : "true")));
        steps.phase()
                .add(
                        "fencing",
                        anyBut(""),
                        fencing == null ? StepSentence.SET_PROPERTIES.with() : StepSentence.SET_FENCING.with(),
                        new Operation.EditCib(null, edits, "create " + intent.name()));
        steps.phase()
                .add(
                        "settle",
                        anyBut(""),
                        StepSentence.AWAIT_SETTLED.with(),
                        new Operation.AwaitSettled(SETTLE_SECONDS));
        if (intent.startAtBoot()) {
            steps.phase();
            for (Place place : places) {
                steps.add(
                        "enable." + place.node(),
                        place,
                        StepSentence.ENABLE_CLUSTER.with("node", place.node()),
                        new Operation.EnableCluster(true),
                        new Operation.EnableCluster(false));
            }
        }
    }

    private Place anyBut(String node) {
        return CreateClusterProof.anyBut(places, node);
    }
}
