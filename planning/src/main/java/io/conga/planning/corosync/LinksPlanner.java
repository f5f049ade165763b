package io.conga.planning.corosync;

import io.conga.planning.check.Problems;
import io.conga.planning.intent.CorosyncIntent;
import io.conga.planning.known.Known;
import io.conga.planning.plan.Plan;
import io.conga.protocol.corosync.CorosyncFile;
import io.conga.protocol.corosync.CorosyncLink;
import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes and removes links. Corosync takes links on and off while it runs; the address of one it changes only by
 * removing and adding the link, which needs another one meanwhile.
 */
public final class LinksPlanner {

    private static final String PASSIVE = "passive";

    private LinksPlanner() {}

    public static Plan plan(CorosyncIntent.SetLinks intent, Known known) {
        var change = new CorosyncChange(intent, known);
        List<CorosyncLink> before = change.file().links();
        List<CorosyncLink> after = intent.links().stream()
                .sorted(Comparator.comparingInt(CorosyncLink::number))
                .map(LinksPlanner::tidy)
                .toList();
        PropertyMetadata described = known.options();
        List<OptionMetadata> options = described == null ? List.of() : described.link();
        var problems = new Problems();
        new LinksCheck(problems, change, options).check(after, intent.mode());
        problems.refuse();
        String oldMode = change.file().value("totem", "link_mode").orElse(PASSIVE);
        String mode = Objects.requireNonNullElse(intent.mode(), oldMode);
        List<CorosyncLink> recreated = after.stream()
                .filter(link -> of(before, link)
                        .filter(old -> differentAddress(old, link))
                        .isPresent())
                .toList();
        List<CorosyncLink> meanwhile =
                after.stream().filter(link -> !recreated.contains(link)).toList();
        boolean standing = meanwhile.stream()
                .anyMatch(link -> of(before, link)
                        .filter(old -> !knetTransport(old, link))
                        .isPresent());
        CorosyncChange.refuseNothing(before.equals(after) && mode.equals(oldMode), "links");
        if (after.size() == 1) {
            change.hazard(CorosyncHazard.ONE_LINK.with());
        }
        before.stream()
                .filter(old -> of(after, old).isEmpty())
                .forEach(old -> change.hazard(CorosyncHazard.LINK_REMOVED.with("link", String.valueOf(old.number()))));
        Takes takes = takes(before, after, standing).and(mode.equals(oldMode) ? Takes.RELOAD : Takes.EACH_NODE);
        return change.plan(
                takes,
                texts(change, after, meanwhile, recreated, takes, mode.equals(oldMode) ? null : mode),
                null,
                CorosyncSentence.SET_LINKS.with("cluster", change.members().clusterName()));
    }

    private static Takes takes(List<CorosyncLink> before, List<CorosyncLink> after, boolean standing) {
        boolean transport = after.stream()
                .anyMatch(link ->
                        of(before, link).filter(old -> knetTransport(old, link)).isPresent());
        return transport || !standing ? Takes.WHOLE_CLUSTER : Takes.RELOAD;
    }

    private static List<String> texts(
            CorosyncChange change,
            List<CorosyncLink> after,
            List<CorosyncLink> meanwhile,
            List<CorosyncLink> recreated,
            Takes takes,
            @Nullable String mode) {
        var texts = new ArrayList<String>();
        String first = change.text(edit -> edit.links(meanwhile));
        if (takes == Takes.RELOAD && !recreated.isEmpty()) {
            texts.add(first);
            texts.add(CorosyncFile.parse(first).edit().links(after).done().text());
            return texts;
        }
        texts.add(change.text(
                edit -> mode == null ? edit.links(after) : edit.links(after).set("totem", "link_mode", mode)));
        return texts;
    }

    private static Optional<CorosyncLink> of(List<CorosyncLink> links, CorosyncLink link) {
        return links.stream().filter(one -> one.number() == link.number()).findFirst();
    }

    /** A node that this link is new for is no change of it. */
    private static boolean differentAddress(CorosyncLink old, CorosyncLink link) {
        return old.addresses().entrySet().stream()
                .anyMatch(entry ->
                        !entry.getValue().equals(link.addresses().getOrDefault(entry.getKey(), entry.getValue())));
    }

    private static boolean knetTransport(CorosyncLink old, CorosyncLink link) {
        return !old.options()
                .getOrDefault("knet_transport", "udp")
                .equals(link.options().getOrDefault("knet_transport", "udp"));
    }

    private static CorosyncLink tidy(CorosyncLink link) {
        Map<String, String> options = new TreeMap<>(link.options());
        options.values().removeIf(String::isBlank);
        return new CorosyncLink(link.number(), link.addresses(), options);
    }
}
