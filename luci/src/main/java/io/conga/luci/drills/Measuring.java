package io.conga.luci.drills;

import io.conga.luci.drills.DrillReport.Measurement;
import io.conga.luci.drills.Moment.Kind;
import io.conga.planning.drill.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Milestones out of what was heard. Pure. */
final class Measuring {

    private final DrillReport report;
    private final Instant zero;

    private Measuring(DrillReport report, Instant zero) {
        this.report = report;
        this.zero = zero;
    }

    /** One for each expectation; nothing measured before it was broken. */
    static List<Measurement> of(DrillReport report) {
        Instant broken = report.broken();
        if (broken == null) {
            return report.expected().stream()
                    .map(each -> measurement(each, null, null))
                    .toList();
        }
        var measuring = new Measuring(report, broken);
        return report.expected().stream().map(measuring::measure).toList();
    }

    private Measurement measure(Expectation expectation) {
        String subject = expectation.subject();
        Optional<Moment> moment = switch (expectation.milestone()) {
            case DETECTED ->
                first(it -> it.subject().equals(subject)
                        && (it.kind() == Kind.MEMBER_LOST
                                || it.kind() == Kind.FENCING_ASKED
                                || it.kind() == Kind.FENCED
                                || it.kind() == Kind.FAILED
                                || it.kind() == Kind.STOPPED));
            case FENCED -> first(it -> it.kind() == Kind.FENCED && it.subject().equals(subject));
            case STARTED -> started(report.services().getOrDefault(subject, List.of(subject)));
            case REACHABLE -> reachable();
        };
        return measurement(
                expectation,
                moment.map(it -> Math.max(0, Duration.between(zero, it.heard()).toMillis()))
                        .orElse(null),
                switch (expectation.milestone()) {
                    case STARTED -> engineStart(report.services().getOrDefault(subject, List.of(subject)));
                    case DETECTED, FENCED, REACHABLE ->
                        moment.map(Moment::engine).orElse(null);
                });
    }

    private static Measurement measurement(Expectation it, @Nullable Long measured, @Nullable Instant engine) {
        return new Measurement(it.milestone(), it.subject(), it.earliest(), it.latest(), measured, engine);
    }

    private Stream<Moment> after() {
        return report.moments().stream().filter(moment -> !moment.heard().isBefore(zero));
    }

    private Optional<Moment> first(Predicate<Moment> which) {
        return after().filter(which).findFirst();
    }

    /**
     * The last of its resources to run again, each for the first time since it was lost. One that failed and never was seen
     * stopped ran again in the very view that told of its failure.
     */
    private Optional<Moment> started(List<String> resources) {
        if (after().noneMatch(it ->
                resources.contains(it.subject()) && (it.kind() == Kind.STARTED || it.kind() == Kind.FAILED))) {
            return Optional.empty();
        }
        boolean down = resources.stream().anyMatch(this::stillDown);
        return down
                ? Optional.empty()
                : resources.stream()
                        .flatMap(resource -> first(it -> it.subject().equals(resource) && it.kind() == Kind.STARTED)
                                .or(() -> first(it -> it.subject().equals(resource) && it.kind() == Kind.FAILED))
                                .stream())
                        .max(Comparator.comparing(Moment::heard));
    }

    private boolean stillDown(String resource) {
        List<Moment> of = after().filter(it -> it.subject().equals(resource)).toList();
        return of.stream().anyMatch(it -> it.kind() == Kind.STOPPED)
                && of.stream().noneMatch(it -> it.kind() == Kind.STARTED);
    }

    private @Nullable Instant engineStart(List<String> resources) {
        return report.operations().stream()
                .filter(it -> resources.contains(it.resource()) && it.task().equals("start"))
                .map(EngineOperation::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** For the first time again, after it was not; what comes later, such as a move home, is another story. */
    private Optional<Moment> reachable() {
        return first(it -> it.kind() == Kind.UNREACHED)
                .flatMap(lost ->
                        first(it -> it.kind() == Kind.REACHED && it.heard().isAfter(lost.heard())));
    }
}
