package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.conga.planning.intent.CreateCluster;
import io.conga.planning.intent.CreateCluster.NewFencing;
import io.conga.planning.intent.CreateCluster.Proof;
import io.conga.planning.known.Known;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.PlanStep;
import io.conga.protocol.operation.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every plan. */
class PlanPropertiesTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Test
    void everyKnownCaseIsWellFormed() {
        assertThat(Cases.all().keySet()).isNotEmpty();
        Cases.all().forEach((name, example) -> {
            Plan plan = Planner.plan(example.intent(), example.known());
            assertThatCode(() -> wellFormed(plan)).as(name).doesNotThrowAnyException();
            assertThat(Planner.plan(example.intent(), example.known()))
                    .as("%s the same again", name)
                    .isEqualTo(plan);
        });
    }

    @Property(tries = 200)
    void creatingAnyClusterIsWellFormedAndUndoneToTheBeginning(@ForAll("creations") CreateCluster intent) {
        Plan plan = Planner.plan(intent, known(intent.nodes().size()));
        wellFormed(plan);
        assertThat(standing(plan)).as("after undo in reverse").isEmpty();
    }

    @Property(tries = 50)
    void undoneHalfWayNothingStands(@ForAll("creations") CreateCluster intent, @ForAll("shares") int percent) {
        Plan plan = Planner.plan(intent, known(intent.nodes().size()));
        int done = plan.steps().size() * percent / 100;
        assertThat(standing(plan.steps().subList(0, done))).isEmpty();
    }

    @Test
    void addingANodeIsUndoneToTheBeginning() {
        Cases.Case example = Cases.all().get("add-node");
        assertThat(standing(Planner.plan(example.intent(), example.known()))).isEmpty();
    }

    @Test
    void corosyncReadsItsOldFilesAfterAllOfThemAreBack() {
        Cases.Case example = Cases.all().get("add-node");
        List<Operation> undo =
                undo(Planner.plan(example.intent(), example.known()).steps());
        int reload = undo.indexOf(new Operation.ReloadCorosync());
        assertThat(reload).isPositive();
        assertThat(undo.subList(reload, undo.size())).noneMatch(Operation.WriteCorosync.class::isInstance);
    }

    @Provide
    Arbitrary<CreateCluster> creations() {
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 9);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        Arbitrary<Proof> proofs = Arbitraries.of(Proof.values());
        Arbitrary<String> tokens = Arbitraries.of("", "1000", "10000");
        return Combinators.combine(sizes, flags, flags, flags, proofs, tokens)
                .as((size, encrypted, fenced, boot, proof, token) -> {
                    List<String> names = IntStream.rangeClosed(1, size)
                            .mapToObj(i -> "node" + i)
                            .toList();
                    boolean reboot = proof == Proof.REBOOT && size > 1 && boot;
                    var fencing = fenced
                            ? new NewFencing(
                                    List.of(Fixture.fenceDevice("fence", names)), reboot ? Proof.REBOOT : Proof.STATUS)
                            : null;
                    return new CreateCluster(
                            "web",
                            Fixture.nodes(size),
                            "knet",
                            encrypted,
                            token.isEmpty() ? Map.of() : Map.of("token", token),
                            true,
                            fencing,
                            boot);
                });
    }

    @Provide
    Arbitrary<Integer> shares() {
        return Arbitraries.integers().between(0, 100);
    }

    private static Known known(int size) {
        return new Known(
                IntStream.rangeClosed(1, size).mapToObj(Fixture::system).toList(),
                null,
                List.of(Fixture.fenceAgent()),
                List.of());
    }

    private static void wellFormed(Plan plan) {
        assertThat(plan.steps()).extracting(PlanStep::id).doesNotHaveDuplicates();
        assertThat(plan.steps()).extracting(PlanStep::phase).isSorted();
        for (int i = 1; i < plan.steps().size(); i++) {
            assertThat(plan.steps().get(i).phase() - plan.steps().get(i - 1).phase())
                    .isBetween(0, 1);
        }
        assertThat(plan.steps())
                .allSatisfy(step -> assertThat(step.alternatives()).doesNotContain(step.system()));
        assertThat(plan.systems())
                .containsAll(plan.steps().stream().map(PlanStep::system).toList());
        if (!plan.undo().onFailure() && !plan.undo().afterwards()) {
            assertThat(plan.steps()).as("undo of a plan that can't be undone").allMatch(step -> step.undo() == null);
        }
        noSecrets(plan);
        assertThatCode(() -> STRICT.readTree(Golden.json().writeValueAsString(plan)))
                .as("no property of a step is named as what tells its kind")
                .doesNotThrowAnyException();
    }

    /** Passwords of the fixtures; none may be found anywhere in a plan, its intent included. */
    private static void noSecrets(Plan plan) {
        String text = Golden.json().writeValueAsString(plan);
        assertThat(text)
                .doesNotContain("hunter2hunter2")
                .doesNotContain("correct horse")
                .doesNotContain("battery staple")
                .doesNotContain("old secret");
    }

    private static Set<String> standing(Plan plan) {
        return standing(plan.steps());
    }

    /** What stands on the nodes after these steps were done and then undone in reverse, by a small model of a node. */
    private static Set<String> standing(List<PlanStep> done) {
        Set<String> stands = new HashSet<>();
        Map<String, String> files = new TreeMap<>();
        done.forEach(step -> apply(step.system(), step.operation(), stands, files));
        done.reversed().forEach(step -> {
            if (step.undo() != null) {
                apply(step.system(), step.undo(), stands, files);
            }
        });
        files.forEach((system, content) -> {
            if (content.contains("config_version: 2")) {
                stands.add("changed file on " + system);
            }
        });
        return stands;
    }

    private static void apply(String system, Operation operation, Set<String> stands, Map<String, String> files) {
        switch (operation) {
            case Operation.WriteCorosync write -> {
                if (write.replaces() == null) {
                    stands.add("file " + system);
                } else {
                    files.put(system, write.content());
                }
            }
            case Operation.SeedCib ignored -> stands.add("cib " + system);
            case Operation.StartCluster ignored -> stands.add("running " + system);
            case Operation.StopCluster ignored -> stands.remove("running " + system);
            case Operation.EnableCluster enable -> {
                if (enable.enabled()) {
                    stands.add("enabled " + system);
                } else {
                    stands.remove("enabled " + system);
                }
            }
            case Operation.DestroyClusterFiles ignored -> {
                stands.remove("file " + system);
                stands.remove("cib " + system);
            }
            case Operation ignored -> {}
        }
    }

    private static List<Operation> undo(List<PlanStep> steps) {
        var undo = new ArrayList<Operation>();
        steps.reversed().forEach(step -> {
            if (step.undo() != null) {
                undo.add(step.undo());
            }
        });
        return undo;
    }
}
