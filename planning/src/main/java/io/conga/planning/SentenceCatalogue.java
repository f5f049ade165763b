package io.conga.planning;

import io.conga.planning.cluster.ClusterWords;
import io.conga.planning.corosync.CorosyncWords;
import io.conga.planning.domain.DomainWords;
import io.conga.planning.drill.DrillWords;
import io.conga.planning.fence.FenceWords;
import io.conga.planning.guest.GuestWords;
import io.conga.planning.guest.control.ControlWords;
import io.conga.planning.guest.create.CreateWords;
import io.conga.planning.history.RestoreWords;
import io.conga.planning.maintenance.MaintenanceWords;
import io.conga.planning.member.MemberHazard;
import io.conga.planning.node.NodeWords;
import io.conga.planning.plan.HazardCode;
import io.conga.planning.plan.SentenceCode;
import io.conga.planning.property.PropertyWords;
import io.conga.planning.prose.ProseWords;
import io.conga.planning.quorum.QuorumWords;
import io.conga.planning.resource.ResourceWords;
import io.conga.planning.section.SectionWords;
import io.conga.planning.service.ServiceWords;
import io.conga.planning.shared.SharedWords;
import io.conga.planning.step.StepSentence;
import io.conga.planning.storage.words.StorageWords;
import io.conga.planning.why.WhyWords;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every sentence that planning can say, by code; the console's catalogues are checked against it. */
public final class SentenceCatalogue {

    private SentenceCatalogue() {}

    /** Code to English text with {@code {name}} placeholders; a hazard's remedy has the code {@code ….remedy}. */
    public static SortedMap<String, String> all() {
        var all = new TreeMap<String, String>();
        sentences().forEach(sentence -> put(all, sentence.words()));
        hazards().forEach(hazard -> {
            put(all, hazard.words().message());
            put(all, hazard.words().cure());
        });
        return all;
    }

    /** Every hazard. */
    public static List<HazardCode> hazards() {
        return Stream.<HazardCode>concat(
                        Stream.of(MemberHazard.values()),
                        Stream.of(
                                        ClusterWords.hazards(),
                                        NodeWords.hazards(),
                                        ResourceWords.hazards(),
                                        DomainWords.hazards(),
                                        ServiceWords.hazards(),
                                        FenceWords.hazards(),
                                        PropertyWords.hazards(),
                                        CorosyncWords.hazards(),
                                        SectionWords.hazards(),
                                        QuorumWords.hazards(),
                                        StorageWords.hazards(),
                                        ProseWords.hazards(),
                                        SharedWords.hazards(),
                                        GuestWords.hazards(),
                                        MaintenanceWords.hazards(),
                                        DrillWords.hazards(),
                                        ControlWords.hazards(),
                                        CreateWords.hazards(),
                                        RestoreWords.hazards())
                                .flatMap(List::stream))
                .toList();
    }

    private static List<SentenceCode> sentences() {
        return Stream.<SentenceCode>concat(
                        Stream.of(StepSentence.values()),
                        Stream.of(
                                        ClusterWords.sentences(),
                                        NodeWords.sentences(),
                                        ResourceWords.sentences(),
                                        DomainWords.sentences(),
                                        ServiceWords.sentences(),
                                        FenceWords.sentences(),
                                        PropertyWords.sentences(),
                                        CorosyncWords.sentences(),
                                        SectionWords.sentences(),
                                        QuorumWords.sentences(),
                                        StorageWords.sentences(),
                                        ProseWords.sentences(),
                                        SharedWords.sentences(),
                                        GuestWords.sentences(),
                                        MaintenanceWords.sentences(),
                                        DrillWords.sentences(),
                                        ControlWords.sentences(),
                                        CreateWords.sentences(),
                                        RestoreWords.sentences(),
                                        WhyWords.sentences())
                                .flatMap(List::stream))
                .toList();
    }

    private static void put(SortedMap<String, String> all, SentenceCode.Words words) {
        String before = all.put(words.code(), words.text());
        if (before != null) {
            throw new IllegalStateException("two sentences have the code " + words.code());
        }
    }
}
