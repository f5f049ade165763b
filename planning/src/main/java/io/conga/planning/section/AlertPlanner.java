package io.conga.planning.section;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.check.ValueType;
import io.conga.planning.intent.AlertIntent;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.plan.Undo;
import io.conga.planning.secret.SecretName;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.operation.Operation;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.section.Alert;
import io.conga.protocol.section.Alert.Recipient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Programs that Pacemaker calls when something happens. */
public final class AlertPlanner {

    private static final String SECTION = "alerts";
    private static final List<String> KINDS = List.of("nodes", "fencing", "resources", "attributes");

    private AlertPlanner() {}

    /** Adds or changes an alert. */
    public static Plan put(AlertIntent.PutAlert intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        var ids = new FreshIds(members.configuration().xml());
        Alert alert = AlertXml.named(intent.alert(), ids);
        Optional<Alert> before = find(members, alert.id());
        var problems = new Problems();
        SectionPlan.id(problems, members, "alert.id", alert.id(), intent.existing(), before.isPresent());
        check(problems, alert);
        problems.refuse();
        var edits = new ArrayList<CibEdit>();
        edits.add(new CibEdit.Put(SECTION, AlertXml.of(alert, ids)));
        edits.addAll(secrets(alert));
        List<CibEdit> back = before.map(AlertPlanner::asItIs).orElse(List.of(new CibEdit.Delete(alert.id())));
        return new SectionPlan(members)
                .hazard(SectionHazard.ALERT_RUNS.with("path", alert.path()))
                .edit("write." + alert.id(), SectionSentence.STEP_WRITE.with("element", alert.id()), edits, back)
                .build(
                        intent,
                        (before.isPresent() ? SectionSentence.CHANGE_ALERT : SectionSentence.ADD_ALERT)
                                .with("element", alert.id()),
                        SectionPlan.written(alert.id()));
    }

    /** Deletes an alert. */
    public static Plan delete(AlertIntent.DeleteAlert intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        String id = intent.id();
        Optional<Alert> before = find(members, id);
        if (before.isEmpty() && SectionPlan.foreign(members, SECTION, id).isEmpty()) {
            SectionPlan.notFound("alert", id);
        }
        // The XML of a foreign one may hold secrets, which no plan may carry.
        Operation back = before.map(alert -> new Operation.EditCib(null, asItIs(alert), "undo: delete " + id))
                .orElse(null);
        return new SectionPlan(members)
                .step(
                        "delete." + id,
                        SectionSentence.STEP_DELETE.with("element", id),
                        new Operation.EditCib(
                                members.configuration().version(),
                                List.of(new CibEdit.Delete(id)),
                                "delete the alert " + id),
                        back)
                .build(
                        intent,
                        SectionSentence.DELETE_ALERT.with("element", id),
                        back == null
                                ? new Undo(false, false, SectionSentence.FOREIGN_UNDO.with("element", id))
                                : SectionPlan.deleted(id));
    }

    private static Optional<Alert> find(Members members, String id) {
        return SectionPlan.sections(members).alerts().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    private static List<CibEdit> asItIs(Alert alert) {
        Alert safe = AlertSecrets.referring(alert);
        var edits = new ArrayList<CibEdit>();
        edits.add(new CibEdit.Put(SECTION, AlertXml.of(safe, new FreshIds(""))));
        edits.addAll(secrets(safe));
        return List.copyOf(edits);
    }

    /** Secrets in edits of their own: luci fills references in as they stand, which is safe in a value and not in XML. */
    private static List<CibEdit> secrets(Alert alert) {
        var edits = new ArrayList<CibEdit>();
        secrets(edits, alert.id(), alert.attributes());
        alert.recipients().forEach(recipient -> secrets(edits, recipient.id(), recipient.attributes()));
        return edits;
    }

    private static void secrets(List<CibEdit> edits, String owner, Map<String, String> attributes) {
        var secret = new TreeMap<>(attributes);
        secret.values().removeIf(value -> !SecretName.looksLikeReference(value));
        if (!secret.isEmpty()) {
            edits.add(new CibEdit.SetValues(owner, "instance_attributes", secret));
        }
    }

    private static void check(Problems problems, Alert alert) {
        if (!alert.path().matches("/[^\\p{Cntrl}]*")) {
            FieldCheck.invalid(problems, "alert.path", "It has to be an absolute path, the same on every node.");
        }
        for (int i = 0; i < alert.select().size(); i++) {
            if (!KINDS.contains(alert.select().get(i))) {
                FieldCheck.invalid(
                        problems, "alert.select[" + i + "]", "It has to be one of: " + String.join(", ", KINDS) + ".");
            }
        }
        if (!alert.selectAttributes().isEmpty() && !alert.select().contains("attributes")) {
            FieldCheck.invalid(problems, "alert.selectAttributes", "Choose the kind attributes for it.");
        }
        meta(problems, "alert.meta", alert.meta());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < alert.recipients().size(); i++) {
            Recipient recipient = alert.recipients().get(i);
            String field = "alert.recipients[" + i + "]";
            if (recipient.value().isEmpty()) {
                FieldCheck.invalid(problems, field + ".value", "Whom shall the program tell?");
            } else if (!seen.add(recipient.value())) {
                FieldCheck.invalid(problems, field + ".value", recipient.value() + " is named twice.");
            }
            meta(problems, field + ".meta", recipient.meta());
        }
    }

    private static void meta(Problems problems, String field, Map<String, String> meta) {
        new TreeMap<>(meta).forEach((name, value) -> {
            Optional<String> reason = switch (name) {
                case "timeout" -> ValueType.reason("time", value, List.of());
                case "enabled" -> ValueType.reason("boolean", value, List.of());
                case "timestamp-format" -> Optional.<String>empty();
                default -> Optional.of("An alert has timeout, timestamp-format and enabled.");
            };
            if (!value.isEmpty()) {
                reason.ifPresent(why -> problems.add(
                        field + "." + name,
                        ClusterProblem.PARAMETER_INVALID,
                        "parameter",
                        name,
                        "value",
                        value,
                        "reason",
                        why));
            }
        });
    }
}
