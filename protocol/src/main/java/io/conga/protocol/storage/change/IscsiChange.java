package io.conga.protocol.storage.change;

import java.util.List;

/** Ways to disks: iscsiadm(8), multipathd(8). */
public sealed interface IscsiChange extends StorageChange {

    /**
     * Result {@code targets}: lines of portal and iqn.
     *
     * @param portal address:port
     */
    record DiscoverTargets(String portal) implements IscsiChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /**
     * Its disks are here.
     *
     * @param target iqn
     */
    record LogIn(String portal, String target, boolean atBoot) implements IscsiChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /**
     * Its disks are not here any more.
     *
     * @param devices its disks as the plan saw them; none of those that the session has now may be in use
     * @param forget also at boot
     */
    record LogOut(String portal, String target, List<String> devices, boolean forget) implements IscsiChange {
        public LogOut {
            devices = List.copyOf(devices);
        }

        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /**
     * A disk of several paths gets the size that its paths have by now.
     *
     * @param map name of the map, as multipathd has it
     */
    record ResizeMultipath(String map) implements IscsiChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }

    /** multipathd reads its configuration again and looks for new paths. */
    record ReloadMultipath() implements IscsiChange {
        @Override
        public List<String> objects() {
            return List.of();
        }
    }
}
