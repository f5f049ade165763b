package io.conga.luci.clusters;

import io.conga.planning.secret.SecretName;
import io.conga.planning.section.AlertSecrets;
import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.section.CibSections;
import io.conga.protocol.section.ForeignElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of a configuration before it is shown. */
public final class SecretBlanking {

    /** What is shown instead; sent back in a form it means "unchanged". */
    public static final String BLANK = SecretName.BLANK;

    /** Also where it stands in a template, a rule, or an attribute set that the record does not show. */
    private static final Pattern SECRET_PAIR = Pattern.compile("<nvpair\\b[^>]*>");

    private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\svalue=\"[^\"]*\"");

    private SecretBlanking() {}

    /**
     * @param metadata tells an agent's metadata where they are known; else names decide
     */
    public static ClusterConfiguration blank(
            ClusterConfiguration configuration, Function<AgentName, Optional<AgentMetadata>> metadata) {
        List<String> secrets = new ArrayList<>();
        var resources = configuration.resources().stream()
                .map(resource -> blank(resource, metadata, secrets))
                .toList();
        return new ClusterConfiguration(
                configuration.version(),
                configuration.featureSet(),
                configuration.properties(),
                configuration.resourceDefaults(),
                configuration.operationDefaults(),
                configuration.nodes(),
                resources,
                configuration.constraints(),
                configuration.fencingLevels(),
                blank(configuration.sections(), secrets),
                blankXml(configuration.xml(), secrets),
                configuration.lastChange());
    }

    private static CibSections blank(CibSections sections, List<String> secrets) {
        return new CibSections(
                sections.constraints(),
                sections.levels(),
                sections.roles(),
                sections.subjects(),
                sections.alerts().stream()
                        .map(alert -> AlertSecrets.with(alert, (owner, attributes) -> blank(attributes)))
                        .toList(),
                sections.tags(),
                sections.foreign().stream()
                        .map(each -> new ForeignElement(
                                each.section(),
                                each.id(),
                                each.element(),
                                blankXml(each.xml(), secrets),
                                each.reason()))
                        .toList());
    }

    private static Map<String, String> blank(Map<String, String> attributes) {
        Map<String, String> blanked = new LinkedHashMap<>(attributes);
        blanked.replaceAll(
                (name, value) -> !value.isEmpty() && SecretName.isSecret(name, Optional.empty()) ? BLANK : value);
        return blanked;
    }

    private static ResourceDefinition blank(
            ResourceDefinition resource, Function<AgentName, Optional<AgentMetadata>> metadata, List<String> secrets) {
        var agent = Optional.ofNullable(resource.agent()).flatMap(metadata);
        Map<String, String> parameters = new LinkedHashMap<>();
        resource.parameters().forEach((name, value) -> {
            boolean secret = !value.isEmpty() && SecretName.isSecret(name, agent);
            if (secret) {
                secrets.add(value);
            }
            parameters.put(name, secret ? BLANK : value);
        });
        return new ResourceDefinition(
                resource.id(),
                resource.kind(),
                resource.agent(),
                resource.template(),
                parameters,
                resource.meta(),
                resource.operations(),
                resource.children().stream()
                        .map(child -> blank(child, metadata, secrets))
                        .toList(),
                resource.promotable(),
                resource.utilization(),
                resource.bundle());
    }

    static String blankXml(String xml, List<String> secrets) {
        String blanked = xml;
        for (String secret : secrets) {
            blanked = blanked.replace("value=\"" + escape(secret) + "\"", "value=\"" + BLANK + "\"");
        }
        return SECRET_PAIR.matcher(blanked).replaceAll(pair -> {
            String text = pair.group();
            var name = NAME.matcher(text);
            boolean secret = name.find() && SecretName.isSecret(name.group(1), Optional.empty());
            return Matcher.quoteReplacement(
                    secret ? VALUE.matcher(text).replaceFirst(" value=\"" + BLANK + "\"") : text);
        });
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
