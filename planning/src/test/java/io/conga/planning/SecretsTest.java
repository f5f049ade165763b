package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.planning.intent.Intent;
import io.conga.planning.known.Needs;
import io.conga.planning.secret.Secrets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets, and what has to be known. */
class SecretsTest {

    @Test
    void theValuesThatAPlanRefersTo() {
        Cases.Case edit = Cases.all().get("edit-resource");
        assertThat(Secrets.of(edit.intent(), edit.known()).values())
                .containsEntry("given.app.passwd", "battery staple")
                .containsEntry("configured.app.passwd", "old secret")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-three-nodes",
                "edit-resource",
                "add-clone-stopped",
                "add-fence-device",
                "prove-fencing-status"
            })
    void everyReferenceInAPlanHasAValue(String name) {
        Cases.Case example = Cases.all().get(name);
        String plan = Golden.json().writeValueAsString(Planner.plan(example.intent(), example.known()));
        Secrets secrets = Secrets.of(example.intent(), example.known());
        Matcher references = Pattern.compile("\\$\\{secret:([^}]+)}").matcher(plan);
        assertThat(references.results().map(result -> result.group(1)).filter(secret -> !secret.equals("authkey")))
                .isNotEmpty()
                .allMatch(secrets.values()::containsKey);
    }

    @Test
    void anIntentWithoutItsSecretsIsPlannedTheSame() {
        Cases.Case example = Cases.all().get("create-three-nodes");
        Intent safe = Secrets.of(example.intent(), example.known()).intent();
        assertThat(Planner.plan(safe, example.known())).isEqualTo(Planner.plan(example.intent(), example.known()));
    }

    @Test
    void agentsThatHaveToBeAsked() {
        Cases.Case create = Cases.all().get("create-three-nodes");
        assertThat(Needs.of(create.intent()).agents()).containsExactly(Fixture.FENCE);
        assertThat(Needs.of(create.intent()).systems()).containsExactly("s1", "s2", "s3");
        Cases.Case edit = Cases.all().get("edit-resource");
        assertThat(Needs.of(edit.intent()).agentsWith(edit.known().cluster().configuration()))
                .containsExactly(Fixture.DUMMY);
        Cases.Case proof = Cases.all().get("prove-fencing-status");
        assertThat(Needs.of(proof.intent()).agentsWith(proof.known().cluster().configuration()))
                .containsExactly(Fixture.FENCE);
    }
}
