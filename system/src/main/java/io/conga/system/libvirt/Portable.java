package io.conga.system.libvirt;

import io.conga.system.exec.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A binary portable pixmap (ppm(5), P6) as PNG (RFC 2083). Without java.desktop, which a server's JDK may lack. */
final class Portable {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int COLOURS = 3;
    private static final int DEPTH = 255;
    private static final int TRUE_COLOUR = 2;
    private static final int LARGEST = 16_384;

    private final byte[] bytes;
    private int at;

    private Portable(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean isPng(byte[] picture) {
        return picture.length > PNG.length
                && ByteBuffer.wrap(picture, 0, PNG.length).equals(ByteBuffer.wrap(PNG));
    }

    /** @throws UnreadableException where it is no whole P6 of 8 bits a colour */
    static byte[] png(byte[] ppm) {
        return new Portable(ppm).convert();
    }

    private byte[] convert() {
        if (!word().equals("P6")) {
            throw new UnreadableException("the picture is neither PNG nor PPM");
        }
        int width = number(LARGEST);
        int height = number(LARGEST);
        if (number(DEPTH) != DEPTH) {
            throw new UnreadableException("the picture has not 8 bits a colour");
        }
        at++; // one white space, then the pixels
        int row = width * COLOURS;
        if (bytes.length - at < (long) row * height) {
            throw new UnreadableException("the picture ends early");
        }
        var rows = new byte[(row + 1) * height];
        for (int y = 0; y < height; y++) {
            // Each row begins with its filter: none.
            System.arraycopy(bytes, at + y * row, rows, y * (row + 1) + 1, row);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) TRUE_COLOUR)
                        .array());
        chunk(out, "IDAT", deflated(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] rows) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[64 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** The next word; what follows a # is a comment up to the line's end. */
    private String word() {
        while (at < bytes.length && (bytes[at] <= ' ' || bytes[at] == '#')) {
            if (bytes[at] == '#') {
                while (at < bytes.length && bytes[at] != '\n') {
                    at++;
                }
            } else {
                at++;
            }
        }
        int from = at;
        while (at < bytes.length && bytes[at] > ' ') {
            at++;
        }
        return new String(bytes, from, at - from, StandardCharsets.US_ASCII);
    }

    private int number(int largest) {
        String word = word();
        try {
            int number = Integer.parseInt(word);
            if (number >= 1 && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new UnreadableException("not a number in the picture's head: " + word);
        }
        throw new UnreadableException("a number in the picture's head is out of range: " + word);
    }
}
