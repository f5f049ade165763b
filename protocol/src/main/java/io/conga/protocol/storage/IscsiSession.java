package io.conga.protocol.storage;

import java.util.List;

/**
 * An iSCSI session or a target known for one: {@code iscsiadm -m session -P 3}, {@code -m node}.
 *
 * @param target iqn
 * @param portal address:port
 * @param state LOGGED_IN, FAILED, FREE, …; not logged in: NONE
 * @param startup automatic, manual or onboot
 * @param devices kernel names of its disks
 */
public record IscsiSession(String target, String portal, String state, String startup, List<String> devices) {
    public IscsiSession {
        devices = List.copyOf(devices);
    }
}
