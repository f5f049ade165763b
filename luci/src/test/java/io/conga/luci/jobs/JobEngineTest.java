package io.conga.luci.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.TestLuci;
import io.conga.luci.jobs.ScriptedRicci.Mishap;
import io.conga.luci.plans.PlanStore;
import io.conga.luci.plans.Review;
import io.conga.luci.plans.StoredPlan;
import io.conga.luci.systems.Credentials;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.CurrentUser;
import io.conga.planning.intent.CreateCluster;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.planning.plan.Sentence;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.operation.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real luci and a scripted ricci: every step is failed once and repeated once, and luci is thrown away in between. */
@Tag("component")
class JobEngineTest {

    private static final List<String> STEPS = List.of("one", "two", "three");
    private static final CurrentUser USER = new CurrentUser("u", "ada", List.of(), false, "127.0.0.1");

    @TempDir
    Path data;

    private TestLuci luci;
    private ScriptedRicci ricci;
    private String system;

    @BeforeEach
    void start() throws Exception {
        ricci = new ScriptedRicci("node1");
        luci = TestLuci.start(data);
        system = luci.bean(Systems.class)
                .add("127.0.0.1", ricci.port(), ricci.fingerprint(), new Credentials(null, "token", false), "ada")
                .id();
    }

    @AfterEach
    void stop() {
        luci.close();
        ricci.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two", "three"})
    void aStepThatFailsIsUndoneWithAllBeforeItInReverse(String failing) throws Exception {
        ricci.script(failing, Mishap.FAILS);
        var job = ended(apply(true));
        assertThat(job.state()).isEqualTo(JobState.ROLLED_BACK);
        List<String> done = new ArrayList<>(STEPS.subList(0, STEPS.indexOf(failing) + 1));
        List<String> undone =
                new ArrayList<>(done.stream().map(step -> step + ".undo").toList());
        Collections.reverse(undone);
        done.addAll(undone);
        assertThat(ricci.executed()).isEqualTo(done);
        assertThat(job.problems()).extracting(problem -> problem.code()).containsExactly("node.timed-out");
        assertThat(job.standing()).extracting(Sentence::code).containsExactly("standing.as-before");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mishap.class,
            names = {"ANSWER_LOST", "REQUEST_LOST", "SLOW"})
    void whateverGetsLostEveryStepIsDoneOnce(Mishap mishap) throws Exception {
        STEPS.forEach(step -> ricci.script(step, mishap));
        var job = ended(apply(true));
        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(ricci.executed()).isEqualTo(STEPS);
    }

    @Test
    void aStepThatRicciWasInterruptedInIsRunAgain() throws Exception {
        ricci.script("two", Mishap.INTERRUPTED);
        assertThat(ended(apply(true)).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(ricci.executed()).containsExactly("one", "two", "two", "three");
    }

    /** The same interruption is read again each time the request is lost: ricci died once, not eight times. */
    @Test
    void aStepThatRicciWasInterruptedInIsAskedForUntilItIsHeard() throws Exception {
        ricci.script("two", Mishap.INTERRUPTED);
        ricci.losesAfterwards("two", 8);
        assertThat(ended(apply(true)).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(ricci.executed()).containsExactly("one", "two", "two", "three");
    }

    @Test
    void aFailureOfAPlanWithoutUndoSaysWhatStands() throws Exception {
        ricci.script("two", Mishap.FAILS);
        var job = ended(apply(false));
        assertThat(job.state()).isEqualTo(JobState.FAILED);
        assertThat(ricci.executed()).containsExactly("one", "two");
        assertThat(job.standing()).extracting(Sentence::code).containsExactly("standing.done", "standing.failed");
    }

    @Test
    void aFailedUndoIsStuckUntilItIsResumed() throws Exception {
        ricci.script("three", Mishap.FAILS);
        ricci.script("two.undo", Mishap.FAILS);
        var jobs = luci.bean(Jobs.class);
        var stuck = ended(apply(true));
        assertThat(stuck.state()).isEqualTo(JobState.STUCK);
        assertThat(stuck.standing()).extracting(Sentence::code).contains("standing.undo-failed", "standing.resume");
        assertThat(ended(jobs.resume(jobs.get(stuck.id())).id()).state()).isEqualTo(JobState.ROLLED_BACK);
        assertThat(ricci.executed()).endsWith("three.undo", "two.undo", "two.undo.1", "one.undo.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two", "three"})
    void aRestartedLuciGoesOnFromTheStepThatItHadWrittenDown(String step) throws Exception {
        ricci.script(step, Mishap.ANSWER_LOST);
        var reached = new CountDownLatch(1);
        luci.bean(JobEngine.class).listen(job -> {
            boolean unknown =
                    luci.bean(JobStore.class).steps(job).stream().anyMatch(row -> row.state() == StepState.UNKNOWN);
            if (unknown) {
                reached.countDown();
            }
        });
        String id = apply(true);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        luci.close();
        luci = TestLuci.start(data);
        assertThat(ended(id).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(ricci.executed()).isEqualTo(STEPS);
    }

    @Test
    void aSecretGoesToTheNodeAndIsErasedAtTheEnd() throws Exception {
        String id = apply(true);
        var job = ended(id);
        assertThat(ricci.operations().getFirst()).isInstanceOfSatisfying(Operation.WriteCorosync.class, write -> {
            assertThat(write.authkey()).hasSize(344);
        });
        assertThat(luci.bean(PlanStore.class).secrets(job.plan())).isEmpty();
        assertThat(job.toString())
                .doesNotContain(String.valueOf(
                        ((Operation.WriteCorosync) ricci.operations().getFirst()).authkey()));
    }

    /** Applies a plan of three steps, each in a phase of its own. */
    private String apply(boolean undo) {
        List<PlanStep> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            String id = STEPS.get(i);
            steps.add(new PlanStep(
                    id,
                    i,
                    sentence(id),
                    system,
                    List.of(),
                    "node1",
                    i == 0
                            ? new Operation.WriteCorosync(
                                    "totem {}", SecretName.reference(SecretName.NEW_AUTHKEY), null)
                            : new Operation.StartCluster(),
                    new Operation.EnableCluster(false),
                    true));
        }
        var intent = new CreateCluster(
                "alpha",
                List.of(new CreateCluster.NewNode(system, "node1", List.of("127.0.0.1"))),
                "knet",
                true,
                Map.of(),
                false,
                null,
                true);
        var plan = new Plan(
                intent,
                sentence("create"),
                null,
                List.of(system),
                steps,
                List.of(),
                new Undo(undo, false, sentence("undo")),
                Map.of("corosync:node1", "none"));
        var now = Instant.now();
        var stored = new StoredPlan(
                UUID.randomUUID().toString(),
                "u",
                plan,
                new Review(List.of(), null, List.of(), List.of(), List.of()),
                now,
                now.plus(Duration.ofMinutes(30)),
                null);
        luci.bean(PlanStore.class).add(stored, Map.of());
        return luci.bean(Jobs.class).apply(stored, USER, null).id();
    }

    /** Waits for the engine to say that the job came to a rest. */
    private JobView ended(String id) throws InterruptedException {
        var rest = new CountDownLatch(1);
        var jobs = luci.bean(Jobs.class);
        Runnable look = () -> {
            if (!jobs.get(id).state().active()) {
                rest.countDown();
            }
        };
        luci.bean(JobEngine.class).listen(_ -> look.run());
        look.run();
        assertThat(rest.await(90, TimeUnit.SECONDS))
                .as("%s", jobs.view(jobs.get(id)))
                .isTrue();
        return jobs.view(jobs.get(id));
    }

    private static Sentence sentence(String text) {
        return new Sentence("test." + text, Map.of(), text);
    }
}
