package io.conga.system.libvirt;

import io.conga.protocol.guest.GuestState;
import io.conga.system.exec.UnreadableException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code virsh dominfo} and {@code virsh domstate --reason}: words of virsh(1), in the C locale. */
final class DomainInfoParser {

    private static final Pattern STATE = Pattern.compile("([a-z ]+?)(?: \\((.*)\\))?");

    /**
     * @param reason empty where libvirt knows none
     */
    record State(GuestState state, String reason) {}

    private DomainInfoParser() {}

    /** Whether {@code name: yes|enable} stands in dominfo. */
    static boolean says(String info, String name) {
        for (String line : info.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equals(name)) {
                String value = line.substring(colon + 1).strip();
                return value.equals("yes") || value.equals("enable");
            }
        }
        throw new UnreadableException("dominfo says nothing of " + name);
    }

    /** Such as {@code running (booted)} or {@code shut off (destroyed)}. */
    static State state(String text) {
        Matcher words = STATE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            throw new UnreadableException("not a state of a domain: " + text);
        }
        String reason = words.group(2) == null || words.group(2).equals("unknown") ? "" : words.group(2);
        return new State(
                switch (words.group(1)) {
                    case "running" -> GuestState.RUNNING;
                    case "idle" -> GuestState.BLOCKED;
                    case "paused" -> GuestState.PAUSED;
                    case "in shutdown" -> GuestState.SHUTTING_DOWN;
                    case "shut off" -> GuestState.SHUT_OFF;
                    case "crashed" -> GuestState.CRASHED;
                    case "pmsuspended" -> GuestState.SUSPENDED;
                    default -> GuestState.UNKNOWN;
                },
                reason);
    }
}
