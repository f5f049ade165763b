package io.conga.planning.history;

import io.conga.planning.cib.CibElement;
import io.conga.planning.secret.SecretName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a configuration of the history is to become today: secrets keep their present value, nodes that came stay and nodes that
 * left stay away, and what the cluster's own daemons write is theirs.
 *
 * @param now the present configuration, references in place of secrets
 * @param then what it is to be, references in place of secrets
 * @param lost secrets of then that the cluster does not have any more: resource and parameter
 * @param nodes names of nodes that only one of both has
 */
record RestoreTarget(CibElement now, CibElement then, Set<String> lost, Set<String> nodes) {

    /** Cluster options that Pacemaker itself keeps. */
    private static final Set<String> DAEMONS_OWN =
            Set.of("dc-version", "cluster-infrastructure", "cluster-name", "have-watchdog");

    /**
     * Finds out.
     *
     * @param present present configuration section, secrets blanked
     * @param wanted configuration section of the history, secrets blanked
     */
    static RestoreTarget of(String present, String wanted) {
        CibElement now = CibElement.parse(present);
        Map<String, String> pairs = new HashMap<>();
        now.all().stream()
                .filter(element -> element.name().equals("nvpair"))
                .forEach(pair -> pairs.put(pair.id(), pair.attribute("value")));
        Set<String> lost = new TreeSet<>();
        CibElement then = CibElement.parse(wanted).map(element -> keep(element, pairs, lost));
        Set<String> nodes = new TreeSet<>();
        List<CibElement> sections = new ArrayList<>();
        for (CibElement section : then.children()) {
            CibElement counterpart =
                    now.child(section.name()).orElseGet(() -> new CibElement(section.name(), Map.of(), List.of()));
            sections.add(
                    switch (section.name()) {
                        case "nodes" -> nodes(counterpart, section, nodes);
                        case "crm_config" -> options(counterpart, section);
                        default -> section;
                    });
        }
        return new RestoreTarget(now.map(element -> reference(element)), then.withChildren(sections), lost, nodes);
    }

    /** What becomes of which object, secrets blanked; without XML, of which hundreds would be too much to read. */
    List<ObjectChange> changes() {
        return CibComparison.of(now.map(RestoreTarget::blank), then.map(RestoreTarget::blank)).stream()
                .map(ObjectChange::withoutXml)
                .toList();
    }

    private static CibElement blank(CibElement element) {
        boolean secret = element.name().equals("nvpair") && SecretName.looksLikeReference(element.attribute("value"));
        return secret ? element.with("value", SecretName.BLANK) : element;
    }

    private static CibElement reference(CibElement element) {
        boolean blank =
                element.name().equals("nvpair") && element.attribute("value").equals(SecretName.BLANK);
        return blank ? element.with("value", SecretName.reference(SecretName.kept(element.id()))) : element;
    }

    /** A set's pairs with the secrets of today; a secret that nobody knows any more is left out. */
    private static CibElement keep(CibElement element, Map<String, String> present, Set<String> lost) {
        List<CibElement> children = new ArrayList<>();
        for (CibElement child : element.children()) {
            boolean blank =
                    child.name().equals("nvpair") && child.attribute("value").equals(SecretName.BLANK);
            String today = present.get(child.id());
            if (!blank) {
                children.add(child);
            } else if (today == null) {
                lost.add(element.id() + " / " + child.attribute("name"));
            } else {
                children.add(today.equals(SecretName.BLANK) ? reference(child) : child.with("value", today));
            }
        }
        return element.withChildren(children);
    }

    private static CibElement nodes(CibElement now, CibElement then, Set<String> different) {
        Map<String, CibElement> wanted = CibSections.byId(then.children());
        List<CibElement> nodes = new ArrayList<>();
        for (CibElement node : now.children()) {
            CibElement before = wanted.remove(node.id());
            nodes.add(before == null ? node : before);
            if (before == null) {
                different.add(node.attribute("uname"));
            }
        }
        wanted.values().forEach(node -> different.add(node.attribute("uname")));
        return then.withChildren(nodes);
    }

    /** The daemons' own options are as they are now, in the set in which they stood. */
    private static CibElement options(CibElement now, CibElement then) {
        Map<String, CibElement> own = new HashMap<>();
        now.all().stream()
                .filter(pair -> pair.name().equals("nvpair") && DAEMONS_OWN.contains(pair.attribute("name")))
                .forEach(pair -> own.put(pair.attribute("name"), pair));
        CibElement kept = then.map(set -> set.withChildren(set.children().stream()
                .filter(child ->
                        !DAEMONS_OWN.contains(child.attribute("name")) || own.containsKey(child.attribute("name")))
                .map(child -> own.containsKey(child.attribute("name")) ? take(own, child) : child)
                .toList()));
        if (own.isEmpty() || kept.children().isEmpty()) {
            return own.isEmpty() ? kept : now;
        }
        List<CibElement> sets = new ArrayList<>(kept.children());
        List<CibElement> pairs = new ArrayList<>(sets.getFirst().children());
        pairs.addAll(own.values());
        sets.set(0, sets.getFirst().withChildren(pairs));
        return kept.withChildren(sets);
    }

    private static CibElement take(Map<String, CibElement> own, CibElement pair) {
        CibElement present = own.remove(pair.attribute("name"));
        return present == null ? pair : present;
    }
}
