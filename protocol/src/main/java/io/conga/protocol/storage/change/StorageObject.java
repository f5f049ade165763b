package io.conga.protocol.storage.change;

/** Names of what a change is based on: the kind, a colon, and what tells it apart on its machine. */
public final class StorageObject {

    public static final String DEVICE = "device:";
    public static final String GROUP = "group:";
    public static final String ARRAY = "array:";
    public static final String MOUNT = "mount:";

    private StorageObject() {}

    /** A block device by its stable path, with everything below and above it. */
    public static String device(String path) {
        return DEVICE + path;
    }

    /** A volume group with its volumes. */
    public static String group(String name) {
        return GROUP + name;
    }

    /** An array by its UUID. */
    public static String array(String uuid) {
        return ARRAY + uuid;
    }

    /** A mount point: what is mounted there, and what fstab says of it. */
    public static String mount(String target) {
        return MOUNT + target;
    }
}
