package io.conga.luci.plans;

import io.conga.planning.history.ObjectChange;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan, ready for review. Secrets are blanked.
 *
 * @param id to apply it with
 * @param plan steps, hazards and what becomes of it when it fails
 * @param previews what each step would run on its node, in the order of the steps
 * @param prediction what the cluster would do; null where no cluster runs or nothing bears on it
 * @param prose the prediction in words
 * @param problems why it could not be previewed, or would be refused
 * @param changes objects that a restore changes, in values; none of other plans, whose intent names them
 * @param made when
 * @param expires after this it can't be applied
 * @param job the job that applied it; null as long as none did
 */
public record PlanView(
        String id,
        Plan plan,
        List<StepPreview> previews,
        @Nullable Prediction prediction,
        List<Sentence> prose,
        List<Problem> problems,
        List<ObjectChange> changes,
        Instant made,
        Instant expires,
        @Nullable String job) {

    public PlanView {
        previews = List.copyOf(previews);
        prose = List.copyOf(prose);
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /**
     * What a step would run.
     *
     * @param step step id
     * @param node node name
     * @param item commands, files and refusals
     */
    public record StepPreview(String step, String node, Preview.Item item) {

        /** The same, with what the cluster would do at this step. */
        StepPreview withPrediction(Prediction own) {
            return new StepPreview(step, node, item.withPrediction(own));
        }
    }
}
