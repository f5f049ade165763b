package io.conga.luci.plans;

import io.conga.planning.plan.Sentence;
import io.conga.protocol.cluster.Prediction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says a prediction in words. */
final class Prose {

    private Prose() {}

    static List<Sentence> of(@Nullable Prediction prediction) {
        if (prediction == null) {
            return List.of();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Prediction.Effect effect : prediction.effects()) {
            sentences.add(sentence(effect));
        }
        if (sentences.isEmpty()) {
            sentences.add(new Sentence("prediction.nothing", Map.of(), "Nothing is started, stopped or moved."));
        }
        for (String warning : prediction.warnings()) {
            sentences.add(
                    new Sentence("prediction.warning", Map.of("warning", warning), "The scheduler warns: " + warning));
        }
        return sentences;
    }

    private static Sentence sentence(Prediction.Effect effect) {
        String subject = effect.subject();
        String from = effect.from() == null ? "" : effect.from();
        String to = effect.to() == null ? "" : effect.to();
        String text = switch (effect.kind()) {
            case START -> subject + " starts" + on(to) + ".";
            case STOP -> subject + " stops" + on(from) + ".";
            case RESTART -> subject + " restarts" + on(to.isEmpty() ? from : to) + ".";
            case MOVE -> subject + " moves from " + from + " to " + to + ": it is stopped and started.";
            case MIGRATE -> subject + " migrates live from " + from + " to " + to + ".";
            case PROMOTE -> subject + " is promoted" + on(to.isEmpty() ? from : to) + ".";
            case DEMOTE -> subject + " is demoted" + on(from.isEmpty() ? to : from) + ".";
            case RECOVER -> subject + " is recovered" + on(to.isEmpty() ? from : to) + ": stopped and started again.";
            case RELOAD -> subject + " reloads its parameters" + on(to.isEmpty() ? from : to) + ".";
            case FENCE -> subject + " is fenced: its power is cut.";
            case STAY_STOPPED -> subject + " stays stopped.";
            case OTHER -> subject + ": something else happens.";
        };
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("subject", subject);
        parameters.put("from", from);
        parameters.put("to", to);
        String reason = effect.reason();
        parameters.put("reason", reason == null ? "" : reason);
        String code =
                "prediction." + effect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Sentence(code, parameters, reason == null || reason.isBlank() ? text : text + " (" + reason + ")");
    }

    private static String on(String node) {
        return node.isEmpty() ? "" : " on " + node;
    }
}
