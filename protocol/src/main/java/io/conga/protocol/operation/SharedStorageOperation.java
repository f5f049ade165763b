package io.conga.protocol.operation;

/** What storage that several nodes use at the same time needs on one node: lvmlockd(8), dlm_controld(8), gfs2(5). */
public sealed interface SharedStorageOperation extends Operation.OfSharedStorage {

    /** LVM asks lvmlockd before it touches a shared volume group, or not: global/use_lvmlockd of lvm.conf(5). */
    record UseLvmlockd(boolean on) implements SharedStorageOperation {}

    /**
     * Waits until dlm_controld and lvmlockd answer here. Pacemaker may say "started" before they do. Changes nothing.
     *
     * @param seconds how long at most
     */
    record AwaitLocking(int seconds) implements SharedStorageOperation {}

    /**
     * Waits until a file system is mounted here. Changes nothing.
     *
     * @param target where
     * @param fileSystem its type, such as gfs2
     * @param seconds how long at most
     */
    record AwaitMounted(String target, String fileSystem, int seconds) implements SharedStorageOperation {}
}
