package io.conga.luci.storage;

import io.conga.luci.overview.Finding;
import io.conga.luci.overview.FindingSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Findings about storage, for the overview. */
@Component
final class StorageFindingSource implements FindingSource {

    private final StorageRoom room;

    StorageFindingSource(StorageRoom room) {
        this.room = room;
    }

    @Override
    public List<Finding> findings() {
        return room.findings();
    }
}
