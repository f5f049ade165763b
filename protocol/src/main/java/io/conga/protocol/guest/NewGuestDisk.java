package io.conga.protocol.guest;

import org.jspecify.annotations.Nullable;

/**
 * The disk of a guest that is to be made.
 *
 * @param source where it comes from
 * @param path absolute path of the file on the node that the guest has for its disk
 * @param from absolute path of the image that is copied; null where nothing is
 * @param bytes as the guest sees it, of an empty disk; 0 for the others, whose size the image tells
 * @param format of the file
 */
public record NewGuestDisk(
        Source source, String path, @Nullable String from, long bytes, ImageFormat format) {

    /** Where a new guest's disk comes from. */
    public enum Source {
        /** A file that is there is used as it is, and stays whatever becomes of the guest. */
        EXISTING,
        /** A file that is there is copied; it stays as it is. */
        COPY,
        /** A new file with nothing in it. */
        EMPTY
    }

    /** Formats that QEMU reads and writes without remarks; the names are qemu-img's. */
    public enum ImageFormat {
        QCOW2("qcow2"),
        RAW("raw");

        private final String word;

        ImageFormat(String word) {
            this.word = word;
        }

        /** As qemu-img and libvirt name it. */
        public String word() {
            return word;
        }
    }

    /** The image that has to be there beforehand; null for an empty disk. */
    public @Nullable String image() {
        return switch (source) {
            case EXISTING -> path;
            case COPY -> from;
            case EMPTY -> null;
        };
    }
}
