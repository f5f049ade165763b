package io.conga.luci.trust;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a certificate, as {@code ricci fingerprint} prints it: 32 pairs of upper-case hexadecimal digits with
 * colons between.
 *
 * @param text in that form
 */
public record Fingerprint(String text) {

    private static final Pattern FORM = Pattern.compile("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    private static final HexFormat HEX = HexFormat.ofDelimiter(":").withUpperCase();

    public Fingerprint {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint: " + text);
        }
    }

    /** Whatever a person typed: case, blanks and missing colons do not matter. */
    public static Fingerprint parse(String typed) {
        String digits = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-F]", "");
        if (digits.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint: " + typed);
        }
        return new Fingerprint(HEX.formatHex(HexFormat.of().parseHex(digits)));
    }

    public static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(
                    HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
