package io.conga.lab.api;

import io.conga.lab.Eventually;
import io.conga.lab.Lab;
import io.conga.lab.LuciInLab;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.NewNode;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.planning.intent.Intent;
import io.conga.protocol.agent.AgentName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who works with luci: adds systems, makes plans, applies them, waits for their jobs. */
public final class Person {

    public static final String PASSWORD = "a password for the lab";
    private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED", "ROLLED_BACK", "STUCK");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final LuciApi api;

    public Person(LuciApi api) {
        this.api = api;
    }

    /** The administrator, at the first sign-in. */
    public static Person administrator(LuciInLab luci) {
        var api = new LuciApi(luci.address());
        api.firstSignIn(LuciInLab.USER, luci.oneTimePassword(), PASSWORD);
        return new Person(api);
    }

    /** The administrator again, after luci was started again. */
    public static Person administratorAgain(LuciInLab luci) {
        var api = new LuciApi(luci.address());
        api.signIn(LuciInLab.USER, PASSWORD);
        return new Person(api);
    }

    public LuciApi api() {
        return api;
    }

    /** Shows the fingerprint, confirms it, gives root's password. @return the system's id */
    public String addSystem(String address, String password) {
        JsonNode seen = api.post(
                "/systems/probe",
                JSON.createObjectNode().put("address", address).put("port", Lab.RICCI_PORT));
        return api.post(
                        "/systems",
                        JSON.createObjectNode()
                                .put("address", address)
                                .put("port", Lab.RICCI_PORT)
                                .put("fingerprint", seen.path("fingerprint").asString())
                                .put("password", password)
                                .put("takeOver", false))
                .path("id")
                .asString();
    }

    /** Adds every node of the lab. @return their ids, in the nodes' order */
    public List<String> addAll(Lab lab) {
        var ids = new ArrayList<String>();
        for (String node : lab.nodes()) {
            ids.add(addSystem(lab.management(node), Lab.PASSWORD));
        }
        return ids;
    }

    /** A cluster of all nodes of the lab, with one fence device per node, proved by its status. */
    public static CreateCluster clusterOf(Lab lab, String name, List<String> systems) {
        var nodes = new ArrayList<NewNode>();
        var devices = new ArrayList<NewFenceDevice>();
        for (int i = 0; i < systems.size(); i++) {
            String node = lab.nodes().get(i);
            nodes.add(new NewNode(systems.get(i), node, List.of(lab.address(node))));
            devices.add(new NewFenceDevice(
                    "fence-" + node,
                    AgentName.parse("stonith:fence_lab"),
                    Map.of("ip", lab.bmcAddress()),
                    List.of(node),
                    Map.of()));
        }
        return new CreateCluster(
                name, nodes, "knet", true, Map.of(), true, new NewFencing(devices, Proof.STATUS), true);
    }

    /** Adds the cluster that this system is a member of, as it is; luci trusts all its members already. @return luci's id of it */
    public String adopt(String system) {
        JsonNode found = api.post("/clusters/discover", JSON.createObjectNode().put("system", system));
        String name = found.path("name").asString();
        var adopt = JSON.createObjectNode().put("name", name).put("system", system);
        var members = adopt.putArray("members");
        found.path("members")
                .forEach(member -> members.addObject()
                        .put("name", member.path("name").asString())
                        .put("address", member.path("address").asString())
                        .put("port", Lab.RICCI_PORT)
                        .put("takeOver", false));
        api.post("/clusters", adopt);
        return cluster(name);
    }

    public JsonNode plan(Intent intent) {
        return api.post("/plans", JSON.valueToTree(intent));
    }

    /** Plans and applies. @return the job's id */
    public String apply(Intent intent) {
        return applyPlan(plan(intent).path("id").asString());
    }

    public String applyPlan(String plan) {
        return applyPlan(plan, "");
    }

    /** @param reason why, for the history; empty: none. @return the job's id */
    public String applyPlan(String plan, String reason) {
        return api.post("/jobs", JSON.createObjectNode().put("plan", plan).put("reason", reason))
                .path("id")
                .asString();
    }

    public JsonNode job(String job) {
        return api.get("/jobs/" + job);
    }

    /** Until the job ended, however it ended. */
    public JsonNode awaitEnd(String job, Duration limit) {
        return Eventually.value(
                limit,
                () -> Optional.of(job(job))
                        .filter(view -> ENDED.contains(view.path("state").asString(""))),
                () -> job(job).toPrettyString());
    }

    /** Applies and insists on success. @return the job */
    public JsonNode succeed(Intent intent, Duration limit) {
        JsonNode end = awaitEnd(apply(intent), limit);
        if (!end.path("state").asString("").equals("SUCCEEDED")) {
            throw new AssertionError(
                    "the job did not succeed: " + end.path("problems") + " in " + end.toPrettyString());
        }
        return end;
    }

    /** @return id of the cluster of that name, once luci shows it */
    public String cluster(String name) {
        return Eventually.value(
                Duration.ofSeconds(30),
                () -> {
                    for (JsonNode cluster : api.get("/clusters").path("items")) {
                        if (cluster.path("name").asString("").equals(name)) {
                            return Optional.of(cluster.path("id").asString());
                        }
                    }
                    return Optional.empty();
                },
                () -> api.get("/clusters").toPrettyString());
    }
}
