package io.conga.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.CibVersion;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.StepRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What one end writes, the other reads as the same. */
class ProtocolJsonTest {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void aStepComesBackAsItWas() {
        var step = new StepRequest(
                "job",
                "edit",
                new Operation.EditCib(
                        new CibVersion(0, 12, 3),
                        List.of(
                                new CibEdit.Put("resources", "<primitive id=\"a\"/>"),
                                new CibEdit.SetValues("a", "meta_attributes", Map.of("target-role", "Stopped")),
                                new CibEdit.Delete("b")),
                        "add a"));
        assertThat(json.readValue(json.writeValueAsString(step), StepRequest.class))
                .isEqualTo(step);
    }

    @Test
    void anAgentNameIsOneString() {
        assertThat(json.writeValueAsString(AgentName.parse("ocf:heartbeat:IPaddr2")))
                .isEqualTo("\"ocf:heartbeat:IPaddr2\"");
        assertThat(json.readValue("\"stonith:fence_lab\"", AgentName.class))
                .isEqualTo(new AgentName("stonith", null, "fence_lab"));
    }
}
