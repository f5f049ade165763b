package io.conga.protocol.operation;

import io.conga.protocol.guest.NewGuest;
import io.conga.protocol.guest.NewGuestDisk.ImageFormat;
import java.util.List;

/**
 * What makes a guest: qemu-img(1) and virsh(1) of the node. A file or a guest that was there before is never touched: the
 * node notes which files it made, and the guest is known by the UUID that the plan chose.
 */
public sealed interface NewGuestOperation extends Operation.OfNewGuests {

    /**
     * Refuses what the node itself knows to stand against that guest. Changes nothing.
     *
     * @param others what guests of other nodes have at the disk's path: the same file, if its inode is the same here
     */
    record CheckNewGuest(NewGuest guest, List<OtherDisk> others) implements NewGuestOperation {
        public CheckNewGuest {
            others = List.copyOf(others);
        }
    }

    /** A disk of a guest of another node. */
    record OtherDisk(String guest, String node, long inode) {}

    /**
     * A copy of an image, compared with it; the image stays as it is. Refused (guest.file-exists) where a file of that name
     * was there before. Result {@code sha256}.
     *
     * @param uuid of the guest to be
     * @param from absolute path of a file
     * @param to absolute path of a file that is not there
     */
    record CopyImage(String uuid, String from, String to) implements NewGuestOperation {}

    /**
     * An empty disk of that size: qemu-img create. Refused (guest.file-exists) where a file of that name was there before.
     *
     * @param uuid of the guest to be
     * @param path absolute path of a file that is not there
     * @param bytes as the guest sees it
     */
    record CreateDisk(String uuid, String path, ImageFormat format, long bytes) implements NewGuestOperation {}

    /** The file is gone, if one of these two made it for that guest. */
    record DiscardNewDisk(String uuid, String path) implements NewGuestOperation {}

    /** libvirt knows the guest, and does not start it when the node boots: virsh define. */
    record DefineNewGuest(NewGuest guest) implements NewGuestOperation {}

    /** It runs: virsh start. */
    record StartNewGuest(String guest, String uuid) implements NewGuestOperation {}

    /** It is off, and libvirt knows no guest with that UUID any more. */
    record UndefineNewGuest(String guest, String uuid) implements NewGuestOperation {}
}
