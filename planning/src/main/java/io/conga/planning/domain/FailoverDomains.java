package io.conga.planning.domain;

import io.conga.planning.domain.FailoverDomain.DomainMember;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterConfiguration.ConfiguredNode;
import io.conga.protocol.cluster.ClusterConfiguration.ConstraintDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads failover domains out of a configuration: by what is there, whichever tool wrote it. */
public final class FailoverDomains {

    static final String PRIORITIZED = "prioritized";
    static final String RESTRICTED = "restricted";
    static final String NO_FAILBACK = "no-failback";

    private static final String SCORE = "failover-domain.";
    private static final String OPTIONS = "failover-domain-options.";
    private static final int INFINITY = 1_000_000;

    private FailoverDomains() {}

    /** The node attribute that carries a member's score. */
    public static String scoreAttribute(String domain) {
        return SCORE + domain;
    }

    /** The node attribute that says whether the order counts, and so on. */
    static String optionsAttribute(String domain) {
        return OPTIONS + domain;
    }

    /** All domains, by name. One exists as long as a node is in it, or a service refers to it. */
    public static List<FailoverDomain> of(ClusterConfiguration configuration) {
        var domains = new TreeMap<String, List<DomainMember>>();
        for (ConfiguredNode node : configuration.nodes()) {
            node.attributes().forEach((name, value) -> {
                if (name.startsWith(SCORE)) {
                    domains.computeIfAbsent(name.substring(SCORE.length()), key -> new ArrayList<>())
                            .add(new DomainMember(node.name(), value));
                }
            });
        }
        configuration.constraints().stream()
                .flatMap(constraint -> preferred(constraint).stream())
                .forEach(name -> domains.computeIfAbsent(name, key -> new ArrayList<>()));
        return domains.entrySet().stream()
                .map(entry -> domain(configuration, entry.getKey(), entry.getValue()))
                .toList();
    }

    public static Optional<FailoverDomain> find(ClusterConfiguration configuration, String name) {
        return of(configuration).stream()
                .filter(domain -> domain.name().equals(name))
                .findFirst();
    }

    /** The domain that a service is in. */
    public static Optional<FailoverDomain> ofService(ClusterConfiguration configuration, String service) {
        return of(configuration).stream()
                .filter(domain -> domain.services().contains(service))
                .findFirst();
    }

    /** The domain whose scores a constraint takes. */
    public static Optional<String> preferred(ConstraintDefinition constraint) {
        String score = constraint.score();
        return constraint.type().equals("location") && score != null && score.startsWith(SCORE)
                ? Optional.of(score.substring(SCORE.length()))
                : Optional.empty();
    }

    /** Whether a constraint keeps its services off nodes outside of that domain. */
    static boolean restricts(ConstraintDefinition constraint, String domain) {
        String rule = constraint.rule();
        return constraint.type().equals("location")
                && "-INFINITY".equals(constraint.score())
                && rule != null
                && rule.contains("\"" + scoreAttribute(domain) + "\"")
                && rule.contains("\"not_defined\"");
    }

    private static FailoverDomain domain(ClusterConfiguration configuration, String name, List<DomainMember> members) {
        members.sort(Comparator.comparingInt((DomainMember member) -> number(member.score()))
                .reversed());
        Set<String> options = options(configuration, name);
        Set<String> scores = new HashSet<>();
        members.forEach(member -> scores.add(member.score()));
        Set<String> services = new LinkedHashSet<>();
        configuration.constraints().stream()
                .filter(constraint -> preferred(constraint).filter(name::equals).isPresent())
                .forEach(constraint -> services.addAll(constraint.resources()));
        boolean restricted = options.contains(RESTRICTED)
                || configuration.constraints().stream().anyMatch(constraint -> restricts(constraint, name));
        return new FailoverDomain(
                name,
                members,
                scores.size() > 1 || options.contains(PRIORITIZED),
                restricted,
                options.contains(NO_FAILBACK),
                List.copyOf(services));
    }

    /** Every member says the same; one that another tool added says nothing. */
    private static Set<String> options(ClusterConfiguration configuration, String name) {
        Set<String> options = new HashSet<>();
        configuration.nodes().stream()
                .map(node -> node.attributes().getOrDefault(optionsAttribute(name), ""))
                .forEach(value -> options.addAll(List.of(value.split(" ", -1))));
        return options;
    }

    private static int number(String score) {
        return switch (score) {
            case "INFINITY", "+INFINITY" -> INFINITY;
            case "-INFINITY" -> -INFINITY;
            default -> score.matches("[+-]?[0-9]{1,6}") ? Integer.parseInt(score) : 0;
        };
    }
}
