package io.conga.luci.drills;

import io.conga.luci.drills.DrillReport.Came;
import io.conga.luci.drills.DrillReport.ComparedEffect;
import io.conga.luci.drills.Moment.Kind;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the scheduler predicted, effect by effect, against what was heard. Pure. */
final class Comparing {

    private final DrillReport report;
    private final Instant zero;

    private Comparing(DrillReport report, Instant zero) {
        this.report = report;
        this.zero = zero;
    }

    /** Empty where nothing was predicted, or nothing is broken yet. */
    static List<ComparedEffect> of(DrillReport report) {
        Prediction predicted = report.predicted();
        Instant broken = report.broken();
        if (predicted == null || broken == null) {
            return List.of();
        }
        var comparing = new Comparing(report, broken);
        return predicted.effects().stream().map(comparing::judge).toList();
    }

    private ComparedEffect judge(Effect effect) {
        String subject = effect.subject().replaceFirst(":.*", "");
        return switch (effect.kind()) {
            case FENCE ->
                compared(
                        effect,
                        has(it -> it.kind() == Kind.FENCED && it.subject().equals(subject)),
                        null);
            case START, MOVE, MIGRATE, RECOVER, RESTART -> started(effect, subject);
            case STOP -> compared(effect, stopped(subject, effect.from()), null);
            case STAY_STOPPED ->
                new ComparedEffect(
                        effect,
                        first(subject).isPresent() ? Came.OTHERWISE : Came.HAPPENED,
                        first(subject).map(Moment::node).orElse(null));
            case PROMOTE, DEMOTE, RELOAD, OTHER -> new ComparedEffect(effect, Came.NOT_JUDGED, null);
        };
    }

    private ComparedEffect started(Effect effect, String subject) {
        Optional<Moment> start = first(subject);
        if (start.isPresent()) {
            String node = start.get().node();
            boolean there = effect.to() == null || effect.to().equals(node);
            return new ComparedEffect(effect, there ? Came.HAPPENED : Came.OTHERWISE, node);
        }
        // Back so quickly that no view shows it stopped: the failure, or its own history, tells.
        boolean again = has(it -> it.kind() == Kind.FAILED && it.subject().equals(subject))
                || report.operations().stream()
                        .anyMatch(it -> it.resource().equals(subject)
                                && it.task().equals("start")
                                && it.exitCode() == 0
                                && !it.at().isBefore(zero.minusSeconds(1))
                                && (effect.to() == null || it.node().equals(effect.to())));
        return compared(effect, again, again ? effect.to() : null);
    }

    private boolean stopped(String subject, @Nullable String node) {
        return has(it -> (it.kind() == Kind.STOPPED && it.subject().equals(subject) && Objects.equals(it.node(), node))
                || ((it.kind() == Kind.FENCED || it.kind() == Kind.MEMBER_LOST)
                        && it.subject().equals(node)));
    }

    private Optional<Moment> first(String subject) {
        return report.moments().stream()
                .filter(it -> it.kind() == Kind.STARTED
                        && it.subject().equals(subject)
                        && !it.heard().isBefore(zero))
                .findFirst();
    }

    private boolean has(Predicate<Moment> which) {
        return report.moments().stream()
                .filter(it -> !it.heard().isBefore(zero))
                .anyMatch(which);
    }

    private static ComparedEffect compared(Effect effect, boolean happened, @Nullable String to) {
        return new ComparedEffect(effect, happened ? Came.HAPPENED : Came.NOT_SEEN, to);
    }
}
