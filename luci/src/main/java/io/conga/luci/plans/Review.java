package io.conga.luci.plans;

import io.conga.planning.history.ObjectChange;
import io.conga.planning.plan.Sentence;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a plan beside itself: what the nodes said to it, and which objects it changes.
 *
 * @param previews what each step would run
 * @param prediction what the cluster would do; null where it does not bear on it
 * @param prose the same in words
 * @param problems why nodes could not be asked
 * @param changes objects that a restore changes, in values; secrets are blanked. Of other plans the intent names them
 */
public record Review(
        List<PlanView.StepPreview> previews,
        @Nullable Prediction prediction,
        List<Sentence> prose,
        List<Problem> problems,
        List<ObjectChange> changes) {

    public Review {
        previews = List.copyOf(previews);
        prose = List.copyOf(prose);
        problems = List.copyOf(problems);
        // Plans of before an update have none.
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    Review withChanges(List<ObjectChange> objects) {
        return new Review(previews, prediction, prose, problems, objects);
    }

    /** Those that single steps have, or else the one of all together. */
    List<Prediction> predictions() {
        List<Prediction> own = previews.stream()
                .flatMap(preview -> Optional.ofNullable(preview.item().prediction()).stream())
                .toList();
        return !own.isEmpty() || prediction == null ? own : List.of(prediction);
    }
}
