package io.conga.planning.cib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the XML of a CIB: elements and attributes, character references, comments (left out), no document type. A CIB has no
 * text between its elements.
 */
final class CibReader {

    /** As deep as ricci's own parser lets a CIB be. */
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    CibReader(String text) {
        this.text = text;
    }

    CibElement document() {
        skipToElement();
        CibElement root = element(0);
        skipToElement();
        if (at < text.length()) {
            throw broken("something follows the root element");
        }
        return root;
    }

    private CibElement element(int depth) {
        if (depth > DEEPEST) {
            throw broken("deeper than " + DEEPEST + " elements");
        }
        expect('<');
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        List<CibElement> children = new ArrayList<>();
        while (true) {
            skipBlanks();
            if (accept("/>")) {
                return new CibElement(name, attributes, children);
            }
            if (accept(">")) {
                break;
            }
            String key = name();
            skipBlanks();
            expect('=');
            skipBlanks();
            if (attributes.put(key, value()) != null) {
                throw broken("the attribute " + key + " twice");
            }
        }
        skipToElement();
        while (!accept("</")) {
            children.add(element(depth + 1));
            skipToElement();
        }
        if (!name().equals(name)) {
            throw broken("<" + name + "> is not closed");
        }
        skipBlanks();
        expect('>');
        return new CibElement(name, attributes, children);
    }

    private String value() {
        char quote = peek();
        if (quote != '"' && quote != '\'') {
            throw broken("a value without quotes");
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            throw broken("a value without an end");
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value.indexOf('&') < 0 ? value : references(value);
    }

    private String references(String value) {
        var resolved = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character != '&') {
                resolved.append(character);
                continue;
            }
            int end = value.indexOf(';', i);
            if (end < 0) {
                throw broken("a reference without an end");
            }
            resolved.appendCodePoint(reference(value.substring(i + 1, end)));
            i = end;
        }
        return resolved.toString();
    }

    private int reference(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> {
                try {
                    int point = name.startsWith("#x")
                            ? Integer.parseInt(name, 2, name.length(), 16)
                            : Integer.parseInt(name, 1, name.length(), 10);
                    if (name.charAt(0) == '#' && Character.isValidCodePoint(point)) {
                        yield point;
                    }
                    throw broken("the reference &" + name + ";");
                } catch (NumberFormatException | IndexOutOfBoundsException e) {
                    throw broken("the reference &" + name + ";");
                }
            }
        };
    }

    private String name() {
        int begin = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-.:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (begin == at) {
            throw broken("a name was expected");
        }
        return text.substring(begin, at);
    }

    /** Over blanks, text, comments and a declaration. */
    private void skipToElement() {
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (text.startsWith("<?", at)) {
                skipPast("?>");
            } else if (peek() == '<') {
                return;
            } else {
                at++;
            }
        }
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at);
        if (found < 0) {
            throw broken("no " + end);
        }
        at = found + end.length();
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean accept(String expected) {
        if (text.startsWith(expected, at)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw broken("'" + expected + "' was expected");
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken("it ends too early");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException broken(String reason) {
        return new IllegalArgumentException("not a CIB's XML, at character " + at + ": " + reason);
    }
}
