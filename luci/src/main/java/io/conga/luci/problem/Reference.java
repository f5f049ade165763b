package io.conga.luci.problem;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names for errors that nobody foresaw, to find them in the log: eight hexadecimal digits. */
final class Reference {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    static String next() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
