package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.DiskChange;
import io.conga.protocol.storage.change.IscsiChange;
import io.conga.protocol.storage.change.MountChange;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A disk that is reached over two portals of the SAN. */
record PathOperations(StorageHand hand) {

    /** Seen twice it is a finding; multipathd makes one disk of it, which is used and lives on when a path fails. */
    void oneDiskHasSeveralPaths() {
        String target = hand.site().lab().target("paths", "256M");
        List<String> portals = List.of(hand.site().lab().bmcAddress() + ":3260", secondPortal());
        portals.forEach(portal -> hand.change(new IscsiChange.LogIn(portal, target, false)));
        awaitFinding("finding.paths-alone", true);

        hand.said(
                "sh",
                "-c",
                "printf 'defaults {\\nfind_multipaths yes\\nuser_friendly_names yes\\npolling_interval 2\\n}\\n' >/etc/multipath.conf;"
                        + " systemctl start multipathd");
        hand.change(new IscsiChange.ReloadMultipath());
        Eventually.until(Site.LIMIT, () -> maps().size() == 1, () -> storage().toPrettyString());
        awaitFinding("finding.paths-alone", false);
        JsonNode map = maps().path(0);
        String device = "/dev/mapper/" + map.path("name").asString();
        String path = map.path("paths").path(0).path("device").asString();
        assertThat(map.path("paths").size()).isEqualTo(2);
        assertThat(hand.blocks(new DiskChange.WipeDevice("/dev/" + path), "mpath_member"))
                .contains("hazard.storage-multipath-member");

        hand.format(device, "ext4", "/srv/paths", false);
        String held = hand.fill("/srv/paths", 20);
        state(path, "offline");
        awaitFinding("finding.path-failed", true);
        hand.said("sh", "-c", "echo 3 >/proc/sys/vm/drop_caches");
        assertThat(hand.checksum("/srv/paths")).isEqualTo(held);
        state(path, "running");
        awaitFinding("finding.path-failed", false);
        hand.change(new IscsiChange.ResizeMultipath(map.path("name").asString()));

        assertThat(hand.blocks(new IscsiChange.LogOut(portals.getFirst(), target, List.of(), true)))
                .contains("hazard.storage-mounted");
        hand.change(new MountChange.Unmount("/srv/paths"));
        hand.said("sh", "-c", "systemctl stop multipathd.socket multipathd; multipath -F; udevadm settle");
        portals.forEach(portal -> hand.change(new IscsiChange.LogOut(portal, target, List.of(), true)));
        assertThat(hand.said("iscsiadm", "-m", "session")).doesNotContain(target);
    }

    /** The SAN's other leg, on the network that luci comes over. */
    private String secondPortal() {
        return hand.said(
                "sh",
                "-c",
                "ip -o -4 address show mgmt0 | sed 's/.*inet \\([0-9]*[.][0-9]*[.][0-9]*\\)[.].*/\\1.254:3260/'");
    }

    private void state(String path, String state) {
        hand.said("sh", "-c", "echo " + state + " >/sys/block/" + path + "/device/state");
    }

    private void awaitFinding(String code, boolean there) {
        Eventually.until(
                Site.LIMIT,
                () -> {
                    hand.refresh();
                    return there
                            == storage()
                                    .path("findings")
                                    .findValuesAsString("code")
                                    .contains(code);
                },
                () -> storage().path("findings").toPrettyString());
    }

    private JsonNode maps() {
        hand.refresh();
        return storage().path("storage").path("multipaths");
    }

    private JsonNode storage() {
        return hand.storage();
    }
}
