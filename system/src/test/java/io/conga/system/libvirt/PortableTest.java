package io.conga.system.libvirt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.system.exec.UnreadableException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The JDK's own reader of pictures is the judge of what is written. */
class PortableTest {

    private static byte[] ppm(String head, byte... pixels) {
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(start, start.length + pixels.length);
        System.arraycopy(pixels, 0, whole, start.length, pixels.length);
        return whole;
    }

    @Property(tries = 50)
    void everyPixelIsTheSame(
            @ForAll @IntRange(min = 1, max = 40) int width, @ForAll @IntRange(min = 1, max = 30) int height)
            throws IOException {
        var pixels = new byte[width * height * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 37);
        }
        byte[] png = Portable.png(ppm("P6\n# QEMU\n" + width + " " + height + "\n255\n", pixels));
        assertThat(Portable.isPng(png)).isTrue();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * 3;
                int colour = (pixels[at] & 0xff) << 16 | (pixels[at + 1] & 0xff) << 8 | pixels[at + 2] & 0xff;
                assertThat(picture.getRGB(x, y) & 0xffffff).isEqualTo(colour);
            }
        }
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (byte[] strange : new byte[][] {
            {},
            ppm("P6"),
            ppm("P5 1 1 255\n", (byte) 1),
            ppm("P6 2 2 255\n", (byte) 1),
            ppm("P6 x 2 255\n"),
            ppm("P6 99999 2 255\n"),
            ppm("P6 1 1 65535\n", (byte) 1, (byte) 1, (byte) 1),
            ppm("P6 0 1 255\n")
        }) {
            assertThatThrownBy(() -> Portable.png(strange)).isInstanceOf(UnreadableException.class);
        }
    }
}
