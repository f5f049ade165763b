package io.conga.luci.plans;

import io.conga.planning.plan.Sentence;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes said to a plan.
 *
 * @param previews what each step would run
 * @param prediction what the cluster would do; null where it does not bear on it
 * @param prose the same in words
 * @param problems why nodes could not be asked
 */
public record Review(
        List<PlanView.StepPreview> previews,
        @Nullable Prediction prediction,
        List<Sentence> prose,
        List<Problem> problems) {

    public Review {
        previews = List.copyOf(previews);
        prose = List.copyOf(prose);
        problems = List.copyOf(problems);
    }

    /** Those that single steps have, or else the one of all together. */
    List<Prediction> predictions() {
        List<Prediction> own = previews.stream()
                .flatMap(preview -> Optional.ofNullable(preview.item().prediction()).stream())
                .toList();
        return !own.isEmpty() || prediction == null ? own : List.of(prediction);
    }
}
