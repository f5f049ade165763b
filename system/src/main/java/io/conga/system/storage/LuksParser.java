package io.conga.system.storage;

import io.conga.protocol.storage.LuksHeader;
import io.conga.protocol.storage.LuksHeader.Keyslot;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads {@code cryptsetup luksDump --dump-json-metadata}: the LUKS2 On-Disk Format, chapter 3. */
final class LuksParser {

    private static final int BITS = 8;

    private LuksParser() {}

    static LuksHeader parse(String text) {
        JsonNode all = ToolJson.object(text);
        if (!all.path("keyslots").isObject() || !all.path("segments").isObject()) {
            throw new UnreadableException("it has no key slots or no segments");
        }
        List<String> ciphers = new ArrayList<>();
        all.path("segments").forEach(segment -> {
            String cipher = ToolJson.text(segment, "encryption");
            if (cipher != null) {
                ciphers.add(cipher);
            }
        });
        List<String> tokens = new ArrayList<>();
        Map<String, String> opened = new HashMap<>();
        all.path("tokens").forEach(token -> {
            String type = ToolJson.text(token, "type");
            if (type != null) {
                tokens.add(type);
                token.path("keyslots").forEach(slot -> opened.put(slot.asString(""), type));
            }
        });
        List<Keyslot> slots = new ArrayList<>();
        for (var slot : all.path("keyslots").properties()) {
            slots.add(new Keyslot(
                    number(slot.getKey()),
                    Math.toIntExact(Math.min(Integer.MAX_VALUE, bits(slot.getValue()))),
                    java.util.Objects.requireNonNullElse(
                            ToolJson.text(slot.getValue().path("kdf"), "type"), ""),
                    opened.get(slot.getKey())));
        }
        return new LuksHeader(ciphers.stream().distinct().toList(), slots, tokens);
    }

    private static long bits(JsonNode slot) {
        long bytes = ToolJson.number(slot, "key_size", 0);
        if (bytes < 0 || bytes > Integer.MAX_VALUE / BITS) {
            throw new UnreadableException("key_size is no size of a key: " + bytes);
        }
        return bytes * BITS;
    }

    private static int number(String name) {
        try {
            return Integer.parseInt(name);
        } catch (NumberFormatException none) {
            throw new UnreadableException("a key slot has no number: " + name);
        }
    }
}
