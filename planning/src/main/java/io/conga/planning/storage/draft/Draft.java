package io.conga.planning.storage.draft;

import io.conga.planning.plan.Hazard;
import io.conga.planning.plan.Sentence;
import io.conga.planning.plan.Undo;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.change.StorageChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change, filled in, as its family sees it.
 *
 * @param change what shall hold, with everything that the intent left open
 * @param title what it does
 * @param object what people call the thing that it changes
 * @param hazards what its family says of it
 * @param back the change that takes it back within a job; null where nothing does
 * @param undo what becomes of it
 */
public record Draft(
        StorageChange change,
        Sentence title,
        String object,
        List<Hazard> hazards,
        @Nullable StorageChange back,
        Undo undo) {

    public Draft {
        hazards = List.copyOf(hazards);
    }

    /** Without hazards, and nothing that takes it back. */
    public static Draft of(StorageChange change, Sentence title, String object, StorageSentence undo) {
        return new Draft(change, title, object, List.of(), null, undo(undo));
    }

    /** The same with these hazards. */
    public Draft with(List<Hazard> more) {
        return new Draft(change, title, object, more, back, undo);
    }

    /** The same, taken back by that change if the job fails. */
    public Draft backBy(@Nullable StorageChange opposite) {
        return new Draft(
                change,
                title,
                object,
                hazards,
                opposite,
                new Undo(opposite != null, undo.afterwards(), undo.message()));
    }

    private static Undo undo(StorageSentence sentence) {
        boolean afterwards = switch (sentence) {
            case UNDO_SIGNATURES, UNDO_TABLE, UNDO_OPPOSITE, UNDO_READD, UNDO_HEADER, UNDO_NOTHING -> true;
            default -> false;
        };
        return new Undo(false, afterwards, sentence.with());
    }
}
