package io.conga.luci.web;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What counts as text: PostgreSQL keeps no NUL, and nothing keeps half of a surrogate pair. */
final class Text {

    static final String UNSTORABLE = "It contains characters that are no text (NUL, or half a character).";

    private Text() {}

    static boolean storable(String text) {
        if (text.indexOf('\0') >= 0) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
