package io.conga.ricci.server;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.RuleQuestion;
import io.conga.ricci.node.NodeReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is on this node, read when asked. */
final class ReadEndpoints {

    private final NodeReader node;

    ReadEndpoints(NodeReader node) {
        this.node = node;
    }

    List<Endpoint> endpoints() {
        return List.of(
                get("/v1/facts", call -> call.answer(200, node.facts())),
                get("/v1/view", call -> call.answer(200, node.view())),
                get("/v1/configuration", call -> call.answer(200, node.configuration())),
                get("/v1/properties", call -> call.answer(200, node.properties())),
                get("/v1/scores", call -> call.answer(200, node.scores())),
                // A question for all that: a rule is too long for an address.
                Endpoint.of("POST", "/v1/rules/check", Endpoint.Access.TRUSTED, this::rule),
                get("/v1/authkey", call -> call.answer(200, Map.of("authkey", node.authkey()))),
                get("/v1/storage", call -> call.answer(200, node.storage(true))),
                get("/v1/storage/signatures", this::signatures),
                get("/v1/storage/details", call -> call.answer(200, node.details(device(call)))),
                get("/v1/guests", call -> call.answer(200, node.guests())),
                get("/v1/quorum/help", call -> call.answer(200, node.quorumHelp())),
                get("/v1/agents", call -> call.answer(200, node.agents(call.query("standard")))),
                get("/v1/agents/*", this::agent));
    }

    private static Endpoint get(String path, Endpoint.Answer answer) {
        return Endpoint.of("GET", path, Endpoint.Access.TRUSTED, answer);
    }

    private void signatures(Call call) throws IOException {
        call.answer(200, node.signatures(device(call)));
    }

    private void rule(Call call) throws IOException {
        call.answer(200, node.rule(call.body(RuleQuestion.class).rule()));
    }

    private static String device(Call call) {
        String device = call.query("device");
        if (device == null) {
            throw call.malformed("The query names no device.");
        }
        return device;
    }

    private void agent(Call call) throws IOException {
        AgentName name;
        try {
            name = AgentName.parse(call.path().getLast());
        } catch (IllegalArgumentException e) {
            throw call.malformed("An agent's name has the form standard:provider:type or standard:type.");
        }
        call.answer(200, node.agent(name));
    }
}
