package io.conga.system.storage;

import io.conga.protocol.storage.IscsiSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * iSCSI by the kernel's /sys/class/iscsi_session and open-iscsi's records of known targets: what {@code iscsiadm -m session
 * -P 3} and {@code -m node} print, without a process.
 */
final class IscsiReader {

    private static final List<String> RECORDS = List.of("/etc/iscsi/nodes", "/var/lib/iscsi/nodes");
    private static final String SESSIONS = "/sys/class/iscsi_session/";

    private final SmallFiles files;

    IscsiReader(SmallFiles files) {
        this.files = files;
    }

    /** Sessions first, then what is known and not logged in. */
    List<IscsiSession> sessions() {
        Map<String, String> startup = startup();
        var found = new LinkedHashMap<String, IscsiSession>();
        for (String name : files.names(SESSIONS, "session*")) {
            String number = name.substring("session".length());
            String target = files.text(SESSIONS + name + "/targetname", "");
            String portal = portal(number);
            String key = target + " " + portal;
            found.put(
                    key,
                    new IscsiSession(
                            target,
                            portal,
                            files.text(SESSIONS + name + "/state", "UNKNOWN"),
                            startup.getOrDefault(key, "manual"),
                            devices(name)));
        }
        startup.forEach((key, when) -> {
            int blank = key.indexOf(' ');
            found.putIfAbsent(
                    key, new IscsiSession(key.substring(0, blank), key.substring(blank + 1), "NONE", when, List.of()));
        });
        return List.copyOf(found.values());
    }

    private String portal(String session) {
        String connection = "/sys/class/iscsi_connection/connection" + session + ":0/";
        String address = files.text(connection + "persistent_address", files.text(connection + "address", ""));
        return address + ":" + files.text(connection + "persistent_port", files.text(connection + "port", ""));
    }

    private List<String> devices(String session) {
        var devices = new ArrayList<String>();
        String base = SESSIONS + session + "/device/";
        for (String target : files.names(base, "target*")) {
            for (String unit : files.names(base + target, "*:*:*:*")) {
                devices.addAll(files.names(base + target + "/" + unit + "/block", "*"));
            }
        }
        return devices;
    }

    /** By target and portal: automatic, manual or onboot. */
    private Map<String, String> startup() {
        var found = new HashMap<String, String>();
        for (String records : RECORDS) {
            for (String target : files.names(records, "*")) {
                for (String portal : files.names(records + "/" + target, "*")) {
                    String[] parts = portal.split(",");
                    if (parts.length > 1) {
                        found.put(
                                target + " " + parts[0] + ":" + parts[1], when(records + "/" + target + "/" + portal));
                    }
                }
            }
        }
        return found;
    }

    /** A portal's record is a file, or a directory with a file for each interface. */
    private String when(String path) {
        List<String> interfaces = files.names(path, "*");
        @Nullable
        String text = interfaces.isEmpty() ? files.text(path) : files.text(path + "/" + interfaces.getFirst());
        return text == null
                ? "manual"
                : text.lines()
                        .filter(line -> line.startsWith("node.startup"))
                        .map(line -> line.substring(line.indexOf('=') + 1).strip())
                        .findFirst()
                        .orElse("manual");
    }
}
