package io.conga.protocol.storage.guard;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A UUID that a plan gives to what is to come into being: the same for the same plan, another for another. */
public final class PlannedUuid {

    private PlannedUuid() {}

    /** @param parts what makes it its own */
    public static String of(String... parts) {
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString();
    }
}
