package io.conga.planning.fence;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.cib.XmlElement;
import io.conga.planning.intent.FenceIntent;
import io.conga.planning.intent.FenceIntent.NewFenceLevel;
import io.conga.planning.known.Known;
import io.conga.planning.member.FenceDevices;
import io.conga.planning.member.Members;
import io.conga.planning.plan.Plan;
import io.conga.planning.section.SectionPlan;
import io.conga.protocol.cluster.CibEdit;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.section.FenceLevel;
import io.conga.protocol.section.FenceLevel.TargetKind;
import io.conga.protocol.section.ForeignElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Main and backup levels of fencing: all levels of one target at once, so that none is left behind. */
public final class FenceLevelsPlanner {

    private static final String SECTION = "fencing-topology";

    private FenceLevelsPlanner() {}

    /** Sets the levels of a target; none deletes them. */
    public static Plan plan(FenceIntent.SetFenceLevels intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        var problems = new Problems();
        check(problems, intent, members);
        problems.refuse();
        List<FenceLevel> before = SectionPlan.sections(members).levels().stream()
                .filter(level -> level.sameTarget(intent.kind(), intent.target(), intent.value()))
                .toList();
        List<FenceLevel> after = intent.levels().stream()
                .map(level -> new FenceLevel(
                        id(members, intent, before, level.index()),
                        intent.kind(),
                        intent.target(),
                        intent.value(),
                        level.index(),
                        level.devices()))
                .toList();
        var plan = new SectionPlan(members);
        hazards(plan, members, intent);
        return plan.edit(
                        "levels",
                        FenceSentence.STEP_LEVELS.with("target", intent.target()),
                        replace(before, after),
                        replace(after, before))
                .build(
                        intent,
                        FenceSentence.LEVELS.with("target", intent.target()),
                        SectionPlan.deleted(intent.target()));
    }

    /** Deletes a level that no form can hold. */
    public static Plan delete(FenceIntent.DeleteFenceLevel intent, Known known) {
        Members members = Members.of(known, intent.cluster());
        Optional<String> xml = SectionPlan.foreign(members, SECTION, intent.id())
                .map(ForeignElement::xml)
                .or(() -> SectionPlan.sections(members).levels().stream()
                        .filter(level -> level.id().equals(intent.id()))
                        .findFirst()
                        .map(FenceLevelsPlanner::xml));
        if (xml.isEmpty()) {
            SectionPlan.notFound("fencing level", intent.id());
        }
        return new SectionPlan(members)
                .delete(SECTION, intent.id(), xml.orElseThrow())
                .build(
                        intent,
                        FenceSentence.DELETE_LEVEL.with("element", intent.id()),
                        SectionPlan.deleted(intent.id()));
    }

    /** Edits that make the one set of levels into the other: what goes first, so that no index is there twice. */
    private static List<CibEdit> replace(List<FenceLevel> before, List<FenceLevel> after) {
        var edits = new ArrayList<CibEdit>();
        before.stream()
                .filter(level -> after.stream().noneMatch(each -> each.id().equals(level.id())))
                .forEach(level -> edits.add(new CibEdit.Delete(level.id())));
        after.forEach(level -> edits.add(new CibEdit.Put(SECTION, xml(level))));
        return edits;
    }

    private static String id(Members members, FenceIntent.SetFenceLevels intent, List<FenceLevel> before, int index) {
        return before.stream()
                .filter(level -> level.index() == index)
                .map(FenceLevel::id)
                .findFirst()
                .orElseGet(() -> fresh(
                        members.configuration().xml(),
                        "fl-"
                                + (intent.target() + (intent.value().isEmpty() ? "" : "-" + intent.value()))
                                        .replaceAll("[^A-Za-z0-9_.-]", "_")
                                + "-" + index));
    }

    private static String fresh(String configurationXml, String base) {
        String id = base;
        for (int i = 1; FieldCheck.taken(id, configurationXml); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private static String xml(FenceLevel level) {
        var element = new XmlElement("fencing-level").attribute("id", level.id());
        switch (level.kind()) {
            case NODE -> element.attribute("target", level.target());
            case PATTERN -> element.attribute("target-pattern", level.target());
            case ATTRIBUTE ->
                element.attribute("target-attribute", level.target()).attribute("target-value", level.value());
        }
        return element.attribute("index", String.valueOf(level.index()))
                .attribute("devices", String.join(",", level.devices()))
                .toString();
    }

    private static void check(Problems problems, FenceIntent.SetFenceLevels intent, Members members) {
        switch (intent.kind()) {
            case NODE -> {
                if (!members.names().contains(intent.target())) {
                    FieldCheck.invalid(problems, "target", "There is no node of that name.");
                }
            }
            case PATTERN -> pattern(problems, intent.target());
            case ATTRIBUTE -> {
                if (intent.target().isBlank() || intent.value().isBlank()) {
                    FieldCheck.invalid(problems, "target", "Name a node attribute and its value.");
                }
            }
        }
        if (intent.kind() != TargetKind.ATTRIBUTE && !intent.value().isEmpty()) {
            FieldCheck.invalid(problems, "value", "A value goes with a node attribute only.");
        }
        Set<Integer> indexes = new HashSet<>();
        for (int i = 0; i < intent.levels().size(); i++) {
            NewFenceLevel level = intent.levels().get(i);
            String field = "levels[" + i + "]";
            if (level.index() < 1 || level.index() > 9) {
                FieldCheck.invalid(problems, field + ".index", "A level is a number from 1 to 9.");
            } else if (!indexes.add(level.index())) {
                FieldCheck.invalid(problems, field + ".index", "Two levels have the number " + level.index() + ".");
            }
            devices(problems, field, level, members);
        }
    }

    private static void pattern(Problems problems, String target) {
        try {
            Pattern.compile(target);
            if (target.isBlank()) {
                FieldCheck.invalid(problems, "target", "Give a regular expression of node names.");
            }
        } catch (PatternSyntaxException wrong) {
            FieldCheck.invalid(problems, "target", "It is no regular expression: " + wrong.getDescription() + ".");
        }
    }

    private static void devices(Problems problems, String field, NewFenceLevel level, Members members) {
        List<String> there = FenceDevices.all(members.configuration()).stream()
                .map(ResourceDefinition::id)
                .toList();
        if (level.devices().isEmpty()) {
            FieldCheck.invalid(problems, field + ".devices", "A level needs a fence device.");
        }
        for (String device : level.devices()) {
            if (!there.contains(device)) {
                FieldCheck.invalid(problems, field + ".devices", "There is no fence device " + device + ".");
            }
        }
        if (level.devices().stream().distinct().count() < level.devices().size()) {
            FieldCheck.invalid(problems, field + ".devices", "A device is named twice.");
        }
    }

    private static void hazards(SectionPlan plan, Members members, FenceIntent.SetFenceLevels intent) {
        List<String> targets = members.names().stream()
                .filter(node -> switch (intent.kind()) {
                    case NODE -> node.equals(intent.target());
                    case PATTERN ->
                        Pattern.compile(intent.target()).matcher(node).find();
                    case ATTRIBUTE -> false;
                })
                .toList();
        for (String node : targets) {
            List<String> able = FenceDevices.of(members.configuration(), node).stream()
                    .map(ResourceDefinition::id)
                    .toList();
            List<String> unable = intent.levels().stream()
                    .flatMap(level -> level.devices().stream())
                    .filter(device -> !able.contains(device))
                    .distinct()
                    .toList();
            if (!unable.isEmpty()) {
                plan.hazard(FenceHazard.NOT_ITS_TARGET.with("devices", String.join(", ", unable), "node", node));
            }
            List<String> left = able.stream()
                    .filter(device -> intent.levels().stream()
                            .noneMatch(level -> level.devices().contains(device)))
                    .toList();
            if (!left.isEmpty() && !intent.levels().isEmpty()) {
                plan.hazard(FenceHazard.LEFT_OUT.with("devices", String.join(", ", left), "node", node));
            }
        }
        if (intent.levels().size() == 1) {
            plan.hazard(FenceHazard.NO_BACKUP.with("target", intent.target()));
        }
    }
}
