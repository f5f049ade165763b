package io.conga.system.pacemaker;

import static io.conga.system.xml.Elements.child;
import static io.conga.system.xml.Elements.children;
import static io.conga.system.xml.Elements.flag;
import static io.conga.system.xml.Elements.grandchildren;
import static io.conga.system.xml.Elements.integer;
import static io.conga.system.xml.Elements.optional;
import static io.conga.system.xml.Elements.required;
import static io.conga.system.xml.Elements.text;

import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.ClusterView.Ban;
import io.conga.protocol.cluster.ClusterView.Failure;
import io.conga.protocol.cluster.ClusterView.FenceEvent;
import io.conga.protocol.cluster.ClusterView.LastChange;
import io.conga.protocol.cluster.ClusterView.Member;
import io.conga.protocol.cluster.ClusterView.TicketState;
import io.conga.protocol.cluster.ClusterView.Votes;
import io.conga.system.exec.UnreadableException;
import io.conga.system.xml.Xml;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Parses {@code crm_mon -1 --output-as=xml} of Pacemaker 2.1 and 3.0 (schema: crm_mon.rng). Elements that are read must be as
 * the schema says; sections that later versions add beside them are none of ours.
 */
final class CrmMonParser {

    private CrmMonParser() {}

    /**
     * @param seenBy the member that ran crm_mon
     * @param clusterName from corosync.conf, as crm_mon 2.1 does not say it
     */
    static ClusterView parse(String text, String seenBy, Instant taken, String clusterName, @Nullable Votes votes) {
        Element root = root(text);
        Element summary =
                child(root, "summary").orElseThrow(() -> new UnreadableException("there is no summary section"));
        Element dc = child(summary, "current_dc")
                .orElseThrow(() -> new UnreadableException("the summary has no current_dc"));
        boolean hasDc = flag(dc, "present");
        Optional<Element> options = child(summary, "cluster_options");
        List<FenceEvent> fenceEvents = FenceHistory.events(root);
        Map<String, Instant> fenced = FenceHistory.lastSuccess(fenceEvents);
        return new ClusterView(
                seenBy,
                taken,
                clusterName,
                true,
                null,
                optional(dc, "version"),
                hasDc ? required(dc, "name") : null,
                flag(dc, "with_quorum", false),
                votes,
                options.map(element -> flag(element, "maintenance-mode", false)).orElse(false),
                options.map(CrmMonParser::fencingEnabled).orElse(true),
                options.map(element -> text(element, "no-quorum-policy", "stop"))
                        .orElse("stop"),
                child(summary, "last_change").map(CrmMonParser::lastChange).orElse(null),
                grandchildren(root, "nodes").stream()
                        .map(node -> member(node, fenced))
                        .toList(),
                grandchildren(root, "resources").stream()
                        .map(CrmMonResources::resource)
                        .toList(),
                grandchildren(root, "bans").stream().map(CrmMonParser::ban).toList(),
                grandchildren(root, "failures").stream()
                        .map(CrmMonParser::failure)
                        .toList(),
                fenceEvents,
                attributes(root),
                grandchildren(root, "tickets").stream()
                        .map(CrmMonParser::ticket)
                        .toList(),
                null);
    }

    /** The root of any Pacemaker tool's XML, whose own status must be OK. */
    static Element root(String text) {
        Element root = Xml.parse(text).getDocumentElement();
        if (!root.getTagName().startsWith("pacemaker-result")
                && !root.getTagName().equals("crm_mon")) {
            throw new UnreadableException("the root is <" + root.getTagName() + ">, not <pacemaker-result>");
        }
        return root;
    }

    /** Pacemaker 3.0.2 renames stonith-enabled to fencing-enabled. */
    private static boolean fencingEnabled(Element options) {
        return flag(options, "fencing-enabled", flag(options, "stonith-enabled", true));
    }

    private static LastChange lastChange(Element element) {
        return new LastChange(
                text(element, "time", ""),
                text(element, "user", ""),
                text(element, "client", ""),
                text(element, "origin", ""));
    }

    private static Member member(Element node, Map<String, Instant> fenced) {
        String name = required(node, "name");
        return new Member(
                name,
                required(node, "id"),
                flag(node, "online"),
                flag(node, "standby"),
                flag(node, "standby_onfail", false),
                flag(node, "maintenance"),
                flag(node, "pending"),
                flag(node, "unclean"),
                flag(node, "shutdown"),
                flag(node, "expected_up", true),
                flag(node, "is_dc"),
                integer(node, "resources_running", 0),
                text(node, "type", "member"),
                fenced.get(name));
    }

    private static Ban ban(Element element) {
        String id = required(element, "id");
        return new Ban(
                id,
                required(element, "resource"),
                required(element, "node"),
                integer(element, "weight"),
                flag(element, "promoted-only", flag(element, "master_only", false)),
                byMove(id));
    }

    /** Whether crm_resource --move or --ban made the constraint of that id; Pacemaker names those itself. */
    static boolean byMove(String id) {
        return id.startsWith("cli-ban-") || id.startsWith("cli-prefer-") || id.startsWith("cli-standby-");
    }

    private static Failure failure(Element element) {
        String key = text(element, "op_key", text(element, "id", ""));
        String resource = key.replaceFirst("_[a-z_-]+_[0-9]+$", "");
        String status = text(element, "status", "");
        return new Failure(
                key,
                resource,
                required(element, "node"),
                text(element, "task", key.startsWith(resource + "_") ? task(key, resource) : ""),
                integer(element, "exitcode"),
                text(element, "exitstatus", ""),
                status,
                text(element, "exitreason", ""),
                optional(element, "last-rc-change"),
                integer(element, "interval", 0));
    }

    private static String task(String key, String resource) {
        return key.substring(resource.length() + 1).replaceFirst("_[0-9]+$", "");
    }

    private static Map<String, Map<String, String>> attributes(Element root) {
        var attributes = new HashMap<String, Map<String, String>>();
        for (Element node : grandchildren(root, "node_attributes")) {
            var values = new LinkedHashMap<String, String>();
            for (Element attribute : children(node, "attribute")) {
                values.put(required(attribute, "name"), text(attribute, "value", ""));
            }
            attributes.put(required(node, "name"), Map.copyOf(values));
        }
        return attributes;
    }

    private static TicketState ticket(Element element) {
        return new TicketState(
                required(element, "id"),
                text(element, "status", "revoked").equals("granted"),
                flag(element, "standby", false),
                optional(element, "last-granted"));
    }
}
