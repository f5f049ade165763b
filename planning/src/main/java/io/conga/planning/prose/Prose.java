package io.conga.planning.prose;

import io.conga.planning.plan.Sentence;
import io.conga.protocol.cluster.Prediction;
import io.conga.protocol.cluster.Prediction.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says a prediction in words, one sentence per effect, in the scheduler's order. */
public final class Prose {

    private static final String UNKNOWN = "?";

    private Prose() {}

    /** The sentences; one that says so where nothing happens. */
    public static List<Sentence> of(Prediction prediction) {
        var sentences = new ArrayList<Sentence>();
        prediction.effects().forEach(effect -> sentences.add(sentence(effect)));
        if (sentences.isEmpty()) {
            sentences.add(ProseSentence.NOTHING.with());
        }
        prediction.warnings().forEach(words -> sentences.add(ProseSentence.WARNING.with("words", words)));
        return sentences;
    }

    /**
     * One effect. With a reason the sentence keeps its own code and parameters, the reason is a parameter more, and
     * the English text says it too: {@code reason} is in Pacemaker's own words, which are English in every language.
     */
    private static Sentence sentence(Effect effect) {
        String from = either(effect.from(), effect.to());
        String to = either(effect.to(), effect.from());
        Sentence plain = code(effect.kind()).with("subject", effect.subject(), "from", from, "to", to);
        String reason = effect.reason();
        if (reason == null || reason.isBlank()) {
            return plain;
        }
        Sentence because = ProseSentence.BECAUSE.with("sentence", plain.text(), "reason", reason);
        var parameters = new TreeMap<>(plain.parameters());
        parameters.put("reason", reason);
        return new Sentence(plain.code(), parameters, because.text());
    }

    private static String either(@Nullable String first, @Nullable String second) {
        return first != null ? first : second != null ? second : UNKNOWN;
    }

    private static ProseSentence code(Prediction.Kind kind) {
        return switch (kind) {
            case START -> ProseSentence.START;
            case STOP -> ProseSentence.STOP;
            case RESTART -> ProseSentence.RESTART;
            case MOVE -> ProseSentence.MOVE;
            case MIGRATE -> ProseSentence.MIGRATE;
            case PROMOTE -> ProseSentence.PROMOTE;
            case DEMOTE -> ProseSentence.DEMOTE;
            case RECOVER -> ProseSentence.RECOVER;
            case RELOAD -> ProseSentence.RELOAD;
            case FENCE -> ProseSentence.FENCE;
            case STAY_STOPPED -> ProseSentence.STAY_STOPPED;
            case OTHER -> ProseSentence.OTHER;
        };
    }
}
