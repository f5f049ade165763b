package io.conga.ricci.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.operation.StepRequest;
import io.conga.protocol.trust.TrustRequest;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** A request that leaves out what it must say is refused before a handler sees it. */
class RequiredTest {

    private static StepRequest step(String json) {
        return Json.MAPPER.readValue(json, StepRequest.class);
    }

    @Test
    void whatMayBeNullMayBeLeftOut() {
        var request = Json.MAPPER.readValue(
                "{\"luci\":\"l\",\"name\":\"n\",\"token\":\"t\",\"takeOver\":false}", TrustRequest.class);
        assertThat(Required.missing(request)).isNull();
        assertThat(Required.missing(step(
                        "{\"job\":\"j\",\"step\":\"s\",\"operation\":{\"type\":\"moveResource\",\"resource\":\"r\"}}")))
                .isNull();
    }

    @Test
    void whatMustBeThereIsNamedByItsPath() {
        assertThat(Required.missing(step("{\"job\":\"j\",\"operation\":{\"type\":\"startCluster\"}}")))
                .isEqualTo("step");
        assertThat(Required.missing(step("{\"job\":\"j\",\"step\":\"s\",\"operation\":{\"type\":\"forgetNode\"}}")))
                .isEqualTo("operation.node");
        assertThat(
                        Required.missing(
                                step(
                                        "{\"job\":\"j\",\"step\":\"s\",\"operation\":{\"type\":\"editCib\",\"message\":\"m\",\"edits\":[{\"type\":\"delete\"}]}}")))
                .isEqualTo("operation.edits[0].id");
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThatThrownBy(() -> step("{\"job\":\"j\",\"step\":\"s\",\"onlyIf\":\"x\",\"operation\":null}"))
                .isInstanceOf(JacksonException.class);
    }
}
