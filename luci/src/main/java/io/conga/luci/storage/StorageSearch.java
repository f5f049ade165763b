package io.conga.luci.storage;

import io.conga.luci.search.SearchHit;
import io.conga.luci.search.SearchSource;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.SystemStore;
import io.conga.luci.users.Scope;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.StorageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds disks by name, WWN, serial number and model; arrays, volume groups, logical volumes, mounts and labels. */
@Component
final class StorageSearch implements SearchSource {

    private final StorageRoom room;
    private final SystemStore systems;

    StorageSearch(StorageRoom room, SystemStore systems) {
        this.room = room;
        this.systems = systems;
    }

    @Override
    public List<SearchHit.Guarded> find(String text) {
        List<SearchHit.Guarded> found = new ArrayList<>();
        for (SystemRecord system : systems.all()) {
            room.view(system.id()).ifPresent(view -> new Finder(system, text, found).look(view));
        }
        return found;
    }

    private record Finder(SystemRecord system, String text, List<SearchHit.Guarded> found) {

        void look(StorageView view) {
            for (BlockDevice device : view.devices()) {
                if (any(words(device))) {
                    hit(device.name(), device.path(), "");
                }
            }
            view.arrays().stream()
                    .filter(array -> any(Stream.of(array.name(), array.uuid())))
                    .forEach(array ->
                            hit(array.device(), array.name() == null ? array.device() : array.name(), "/raid"));
            view.volumeGroups().stream()
                    .filter(group -> any(Stream.of(group.name())))
                    .forEach(group -> hit(group.name(), group.name(), "/groups"));
            view.logicalVolumes().stream()
                    .filter(volume -> !volume.hidden())
                    .filter(volume -> any(Stream.of(volume.name(), volume.group() + "/" + volume.name())))
                    .forEach(volume -> hit(
                            volume.group() + "/" + volume.name(), volume.group() + "/" + volume.name(), "/volumes"));
            view.mounts().stream()
                    .filter(mount -> any(Stream.of(mount.target(), mount.source())))
                    .forEach(mount -> hit(mount.target(), mount.target(), "/file-systems"));
        }

        private static Stream<@Nullable String> words(BlockDevice device) {
            BlockDevice.Hardware hardware = device.hardware();
            BlockDevice.Content content = device.content();
            return Stream.of(
                    device.path(),
                    hardware == null ? null : hardware.wwn(),
                    hardware == null ? null : hardware.serial(),
                    hardware == null ? null : hardware.model(),
                    content == null ? null : content.label(),
                    content == null ? null : content.uuid());
        }

        private boolean any(Stream<@Nullable String> words) {
            return words.anyMatch(
                    word -> word != null && word.toLowerCase(Locale.ROOT).contains(text));
        }

        private void hit(String id, String title, String page) {
            found.add(SearchHit.Guarded.visibleWith(
                    Scope.system(system.id()),
                    new SearchHit(
                            SearchHit.Kind.STORAGE,
                            system.id() + " " + id,
                            title,
                            system.name(),
                            "/storage/systems/" + system.id() + page)));
        }
    }
}
