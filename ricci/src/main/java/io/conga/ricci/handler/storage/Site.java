package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.protocol.storage.guard.StorageStack;
import io.conga.system.Machine;
import io.conga.system.exec.Command;
import io.conga.system.storage.change.DiskCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The machine that a change is about.
 *
 * @param machine its tools
 * @param view its storage, read for this change
 * @param signatures reads a device's signatures from the device
 */
public record Site(Machine machine, StorageView view, Function<String, List<Signature>> signatures) {

    StorageStack stack() {
        return new StorageStack(view);
    }

    DiskCommands disks() {
        return new DiskCommands(machine.tools());
    }

    /** Kernel's path of a device: tools that know no links get this. */
    String path(String device) {
        return view.at(device).map(BlockDevice::path).orElse(device);
    }

    /** Whether it holds that type with that UUID. */
    boolean holds(String device, String type, @Nullable String uuid) {
        return view.at(device)
                .map(BlockDevice::content)
                .filter(content -> content.type().equals(type))
                .filter(content -> uuid != null && same(uuid, content.uuid()))
                .isPresent();
    }

    /** What is left of before goes first: most tools write over the beginning alone, and the end would tell of it for ever. */
    List<Command> wipes(List<String> devices) {
        List<Command> wipes = new ArrayList<>();
        for (String device : devices) {
            boolean there = view.at(device).isPresent();
            boolean physical = view.at(device).flatMap(stack()::physicalVolume).isPresent();
            if (there && !physical && !signatures.apply(device).isEmpty()) {
                wipes.add(disks().wipe(device));
            }
        }
        return wipes;
    }

    /** UUIDs are written with hyphens, colons, and in capitals. */
    static boolean same(String one, @Nullable String other) {
        return other != null && plain(one).equals(plain(other));
    }

    private static String plain(String uuid) {
        return uuid.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
