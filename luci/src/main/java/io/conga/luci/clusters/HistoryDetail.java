package io.conga.luci.clusters;

import io.conga.planning.history.ObjectChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history with what it changed.
 *
 * @param entry the entry
 * @param other what it is compared with: the version before it, or the present one; null where there is none
 * @param changes object by object, from the other to this one (from this one to the present one where that was asked); empty for corosync.conf
 * @param before corosync.conf as it was; null for the CIB
 * @param after corosync.conf as it became; null for the CIB
 */
public record HistoryDetail(
        HistoryEntry entry,
        @Nullable HistoryEntry other,
        List<ObjectChange> changes,
        @Nullable String before,
        @Nullable String after) {

    public HistoryDetail {
        changes = List.copyOf(changes);
    }
}
