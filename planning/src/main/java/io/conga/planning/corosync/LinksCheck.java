package io.conga.planning.corosync;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.cluster.LinkCheck;
import io.conga.planning.property.OptionCheck;
import io.conga.protocol.corosync.CorosyncLink;
import io.conga.protocol.property.OptionMetadata;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that can be wrong with the form of the links. */
final class LinksCheck {

    private final Problems problems;
    private final CorosyncChange change;
    private final List<OptionMetadata> options;

    LinksCheck(Problems problems, CorosyncChange change, List<OptionMetadata> options) {
        this.problems = problems;
        this.change = change;
        this.options = options.stream()
                .filter(option ->
                        option.name().startsWith("knet_") || option.name().equals("mcastport"))
                .toList();
    }

    void check(List<CorosyncLink> links, @Nullable String mode) {
        if (!change.before().transport().equals("knet")) {
            FieldCheck.invalid(
                    problems, "links", "Only the transport knet has links to choose; change the transport first.");
            return;
        }
        if (mode != null && !Set.of("passive", "active", "rr").contains(mode)) {
            FieldCheck.invalid(problems, "mode", "Corosync has the modes passive, active and rr.");
        }
        if (links.isEmpty() || links.size() > 8) {
            FieldCheck.invalid(problems, "links", "A cluster has 1 to 8 links.");
        }
        List<String> nodes = change.members().names();
        Set<Integer> numbers = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < links.size(); i++) {
            CorosyncLink link = links.get(i);
            String field = "links[" + i + "]";
            if (link.number() < 0 || link.number() > 7 || !numbers.add(link.number())) {
                FieldCheck.invalid(problems, field + ".number", "Links are numbered from 0 to 7, each number once.");
            }
            for (String node : nodes) {
                String address = link.addresses().getOrDefault(node, "");
                if (address.isEmpty()) {
                    FieldCheck.invalid(
                            problems, field + ".addresses." + node, "Every node needs an address on each link.");
                } else {
                    LinkCheck.address(problems, field + ".addresses." + node, address, taken);
                }
            }
            link.addresses().keySet().stream()
                    .filter(node -> !nodes.contains(node))
                    .sorted()
                    .forEach(node -> FieldCheck.invalid(
                            problems, field + ".addresses." + node, "There is no such node in the cluster."));
            if (!link.options().isEmpty()) {
                new OptionCheck(problems, field + ".options", options, Set.of()).check(link.options());
            }
        }
    }
}
