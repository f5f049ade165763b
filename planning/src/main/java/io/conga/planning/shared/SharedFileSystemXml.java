package io.conga.planning.shared;

import io.conga.planning.cib.PrimitiveXml;
import io.conga.planning.cib.XmlElement;
import io.conga.planning.intent.StorageIntent.CreateSharedFileSystem;
import io.conga.planning.known.Known;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.cluster.CibEdit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What mounts a shared file system: a clone of LVM-activate and Filesystem, on each node behind that node's locks. Names
 * come from the logical volume's.
 */
final class SharedFileSystemXml {

    private static final AgentName ACTIVATE = new AgentName("ocf", "heartbeat", "LVM-activate");
    private static final AgentName FILE_SYSTEM = new AgentName("ocf", "heartbeat", "Filesystem");

    /**
     * Reads the device at each monitor, past the file system: mounted it is even where its paths are gone, and its guests would
     * wait there. Level 20, a file written, would wait for the locks of a node that is being fenced, and have its own fenced too.
     */
    private static final Map<String, String> READS_THE_DEVICE = Map.of(PrimitiveXml.CHECK_LEVEL, "10");

    private SharedFileSystemXml() {}

    /** Ids that it takes; the clone's is first. */
    static List<String> ids(String volume) {
        return List.of(
                volume + "-clone",
                volume,
                volume + "-lv",
                volume + "-fs",
                volume + "-after-locking",
                volume + "-with-locking");
    }

    static List<CibEdit> edits(CreateSharedFileSystem intent, Known known, Locking locking) {
        String volume = intent.volume();
        var group = new XmlElement("group")
                .attribute("id", volume)
                .child(LockingXml.primitive(
                        known,
                        volume + "-lv",
                        ACTIVATE,
                        Map.of(
                                "vgname",
                                intent.change().group(),
                                "lvname",
                                volume,
                                "vg_access_mode",
                                "lvmlockd",
                                "activation_mode",
                                "shared")))
                .child(LockingXml.primitive(known, volume + "-fs", FILE_SYSTEM, mount(intent), READS_THE_DEVICE));
        String clone = ids(volume).getFirst();
        var order = new XmlElement("rsc_order")
                .attribute("id", volume + "-after-locking")
                .attribute("first", locking.id())
                .attribute("then", clone)
                .attribute("kind", "Mandatory");
        var colocation = new XmlElement("rsc_colocation")
                .attribute("id", volume + "-with-locking")
                .attribute("rsc", clone)
                .attribute("with-rsc", locking.id())
                .attribute("score", "INFINITY");
        return List.of(
                new CibEdit.Put("resources", LockingXml.clone(clone, group).toString()),
                new CibEdit.Put("constraints", order.toString()),
                new CibEdit.Put("constraints", colocation.toString()));
    }

    private static Map<String, String> mount(CreateSharedFileSystem intent) {
        var parameters = new TreeMap<String, String>();
        parameters.put("device", intent.device());
        parameters.put("directory", intent.mountPoint());
        parameters.put("fstype", "gfs2");
        parameters.put("options", intent.options().isEmpty() ? "noatime" : String.join(",", intent.options()));
        return parameters;
    }
}
