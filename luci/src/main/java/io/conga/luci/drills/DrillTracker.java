package io.conga.luci.drills;

import io.conga.luci.drills.Moment.Kind;
import io.conga.protocol.cluster.ClusterView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moments of one drill, as views, lines and probes tell them; each once, whoever tells it. Knows no clock. */
final class DrillTracker {

    private final @Nullable String broken;
    private final List<Moment> moments;
    private final Map<String, ClusterView> views = new HashMap<>();
    private final Map<String, Boolean> lines = new HashMap<>();

    /**
     * @param broken node that is broken: what it says of others is its own picture, and no news
     * @param before what was heard before luci was restarted
     */
    DrillTracker(@Nullable String broken, List<Moment> before) {
        this.broken = broken;
        this.moments = new ArrayList<>(before);
    }

    /** @return whether it brought news */
    synchronized boolean view(String member, ClusterView now, Instant heard) {
        ClusterView before = views.put(member, now);
        boolean news = false;
        if (before != null) {
            for (Moment moment : ViewChanges.between(before, now, heard)) {
                boolean own = moment.kind().family().equals("quorum");
                if (own || !member.equals(broken)) {
                    news |= add(moment);
                }
            }
        }
        return news;
    }

    /** @return whether it brought news */
    synchronized boolean line(String member, boolean connected, Instant heard) {
        Boolean before = lines.put(member, connected);
        return before != null
                && before != connected
                && add(new Moment(connected ? Kind.HEARD : Kind.SILENT, member, member, heard, null, null, ""));
    }

    /** @return whether it brought news */
    synchronized boolean reach(String target, boolean answers, Instant when, @Nullable String by) {
        return add(new Moment(answers ? Kind.REACHED : Kind.UNREACHED, target, null, when, null, by, ""));
    }

    synchronized List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** What stands in a history is told once; a state is told again when the opposite was told in between. */
    private boolean add(Moment moment) {
        boolean history = moment.kind().family().equals("fencing")
                || moment.kind().family().equals("failure");
        boolean known = history
                ? moments.stream().anyMatch(moment::repeats)
                : moments.reversed().stream()
                        .filter(moment::sameThing)
                        .findFirst()
                        .filter(last -> last.kind() == moment.kind())
                        .isPresent();
        return !known && moments.add(moment);
    }
}
