package io.conga.ricci.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** PEM blocks (RFC 7468). */
final class Pem {

    private Pem() {}

    static String block(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    /**
     * @return the first block with that label
     * @throws IllegalArgumentException where there is none, or it is not base64
     */
    static byte[] find(String text, String label) {
        String begin = "-----BEGIN " + label + "-----";
        String end = "-----END " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf(end, Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("no PEM block " + label);
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }
}
