package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.storage.change.IscsiChange;
import io.conga.protocol.storage.change.MountChange;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Disks and file systems that come over the network. */
record NetworkOperations(StorageHand hand) {

    /** Found, logged in, used, and not let go while it is in use. */
    void aTargetComesAndGoes() {
        String target = hand.site().lab().target("other", "512M");
        String portal = hand.site().lab().bmcAddress() + ":3260";
        JsonNode found = hand.change(new IscsiChange.DiscoverTargets(portal));
        assertThat(found.path("steps").path(0).path("reply").path("results").toString())
                .contains(target);

        hand.change(new IscsiChange.LogIn(portal, target, true));
        assertThat(hand.said("iscsiadm", "-m", "session")).contains(target);
        assertThat(hand.said("grep", "-rh", "node.startup", "/etc/iscsi/nodes/" + target))
                .contains("node.startup = automatic");
        String disk = "/dev/disk/by-id/scsi-SLAB_other_LABother";
        hand.format(disk, "ext4", "/srv/net", true);
        assertThat(hand.file("/etc/fstab")).contains("_netdev");
        assertThat(hand.blocks(new IscsiChange.LogOut(portal, target, List.of(), true)))
                .contains("hazard.storage-mounted");

        hand.change(new MountChange.Unmount("/srv/net"));
        hand.change(new MountChange.SetFstab("/srv/net", null, null, List.of()));
        assertThat(hand.said("systemctl", "show", "--property=LoadState", "--value", "srv-net.mount"))
                .isEqualTo("not-found");
        hand.change(new IscsiChange.LogOut(portal, target, List.of(), true));
        assertThat(hand.said("iscsiadm", "-m", "session")).doesNotContain(target);
        assertThat(hand.said("ls", "/etc/iscsi/nodes")).doesNotContain(target);
    }

    /** A machine's export, mounted by itself. */
    void nfsIsMountedAndUnmounted() {
        hand.said(
                "sh",
                "-c",
                "mkdir -p /srv/export && echo hello >/srv/export/said"
                        + " && echo '/srv/export *(rw,no_root_squash)' >/etc/exports && systemctl start nfs-server");
        hand.refresh();
        JsonNode exported = hand.storage().path("storage").path("exports").path(0);
        assertThat(exported.path("path").asString()).isEqualTo("/srv/export");
        assertThat(exported.path("client").asString()).isEqualTo("<world>");
        assertThat(exported.path("options").toString()).contains("rw", "no_root_squash");
        hand.change(new MountChange.MountFileSystem("127.0.0.1:/srv/export", "/srv/nfs", "nfs4", List.of("soft")));
        assertThat(hand.file("/srv/nfs/said")).isEqualTo("hello");
        hand.change(new MountChange.SetFstab("/srv/nfs", "127.0.0.1:/srv/export", "nfs4", List.of("soft")));
        assertThat(hand.file("/etc/fstab")).contains("soft,_netdev");
        hand.change(new MountChange.SetFstab("/srv/nfs", null, null, List.of()));
        hand.change(new MountChange.Unmount("/srv/nfs"));
        assertThat(hand.file("/proc/mounts")).doesNotContain("/srv/nfs");
        hand.said("systemctl", "stop", "nfs-server");
    }
}
