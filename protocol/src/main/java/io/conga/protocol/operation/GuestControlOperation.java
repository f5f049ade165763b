package io.conga.protocol.operation;

import java.util.List;
import java.util.Map;

/**
 * What puts a guest under the cluster's control on one node, releases it and moves it: virsh(1), qemu-img(1), libvirt's
 * TLS (https://libvirt.org/kbase/tlscerts.html). Guests are meant by name and UUID: another guest of that name is refused.
 */
public sealed interface GuestControlOperation extends Operation.OfGuestControl {

    /**
     * A small file, by which other nodes know this folder again: {@code .conga-TOKEN}.
     *
     * @param folder absolute path
     * @param token letters, digits and dashes
     */
    record WriteProbe(String folder, String token) implements GuestControlOperation {}

    /** That file is gone. */
    record RemoveProbe(String folder, String token) implements GuestControlOperation {}

    /**
     * Refuses (guest.folder-not-shared) a folder in which that file does not appear, or does not go, within this time.
     * Changes nothing.
     *
     * @param present whether it shall be there
     */
    record SeeProbe(String folder, String token, boolean present, int seconds) implements GuestControlOperation {}

    /**
     * A copy of a disk of a guest that does not run, compared with the original, which stays as it is. A file that is
     * there already and holds something else is refused.
     *
     * @param from absolute path of a file or block device
     * @param to absolute path of a file
     * @param format as qemu-img names it
     */
    record CopyDisk(String guest, String from, String to, String format) implements GuestControlOperation {}

    /** The copy is gone; only as long as the original is there. */
    record DiscardCopy(String from, String to) implements GuestControlOperation {}

    /**
     * A guest's definition stands in a file, for root alone, as the cluster's agent reads it: virsh dumpxml --inactive
     * --security-info. Refused where another guest's is there. Result {@code digest}: SHA-256 in hex.
     *
     * @param path absolute path
     * @param disks old source to new source of the disks that were moved
     */
    record WriteGuestDefinition(String guest, String uuid, String path, Map<String, String> disks)
            implements GuestControlOperation {
        public WriteGuestDefinition {
            disks = Map.copyOf(disks);
        }
    }

    /** That file is gone, if it is this guest's. */
    record RemoveGuestDefinition(String guest, String uuid, String path) implements GuestControlOperation {}

    /**
     * libvirt knows the guest when it does not run, or only while it runs. It keeps running, and its NVRAM is kept.
     *
     * @param persistent false: libvirt forgets it when it stops, and never starts it
     * @param path file with its definition, of which it is defined
     * @param autostart whether libvirt starts it when the node boots; never where it is not persistent
     */
    record SetGuestPersistent(String guest, String uuid, boolean persistent, String path, boolean autostart)
            implements GuestControlOperation {}

    /** Whether libvirt-guests shuts guests down before the node goes down: not beside a cluster that moves them. */
    record RunLibvirtGuests(boolean on) implements GuestControlOperation {}

    /**
     * The node has a key for live migration, which never leaves it. Result {@code publicKey}: base64, or empty where its
     * certificate of this authority is good already. Refused (guest.foreign-authority) where libvirt trusts somebody else's
     * authority, unless every peer accepts this node by it: then that is used, with a warning.
     *
     * @param authority PEM; put in by luci when the step is sent
     * @param names DNS names and addresses of this node
     * @param peers the other nodes, by the names that the cluster calls them
     */
    record PrepareMigrationKey(String authority, List<String> names, List<String> peers)
            implements GuestControlOperation {
        public PrepareMigrationKey {
            names = List.copyOf(names);
            peers = List.copyOf(peers);
        }

        /** The same, of that authority. */
        public PrepareMigrationKey of(String pem) {
            return new PrepareMigrationKey(pem, names, peers);
        }
    }

    /**
     * libvirt and QEMU trust that authority, and have the node's certificate, for connections and for guests' memory.
     *
     * @param authority PEM; put in by luci when the step is sent
     * @param certificate PEM; put in by luci when the step is sent
     * @param publicKey as the node told it; empty: the node has what it needs
     * @param names what the certificate is for
     */
    record InstallMigrationCertificate(String authority, String certificate, String publicKey, List<String> names)
            implements GuestControlOperation {
        public InstallMigrationCertificate {
            names = List.copyOf(names);
        }

        /** The same, signed. */
        public InstallMigrationCertificate signed(String authorityPem, String certificatePem) {
            return new InstallMigrationCertificate(authorityPem, certificatePem, publicKey, names);
        }
    }

    /** libvirt answers other nodes over TLS, now and after a boot. */
    record RunMigrationListener() implements GuestControlOperation {}

    /** Refuses (guest.peer-refuses) where libvirt of these nodes does not answer this one over TLS. Changes nothing. */
    record CheckMigration(List<String> peers, int seconds) implements GuestControlOperation {
        public CheckMigration {
            peers = List.copyOf(peers);
        }
    }

    /**
     * A guest that the cluster does not control runs on that node, and is defined there and nowhere else. Its memory goes
     * encrypted.
     *
     * @param target node name
     */
    record MigrateGuest(String guest, String uuid, String target, int seconds) implements GuestControlOperation {}

    /**
     * Waits, on the node that a guest leaves, until the cluster runs it on the other one, and tells how far its memory is
     * (virsh domjobinfo). Changes nothing.
     *
     * @param resource its resource
     * @param target node name; empty: anywhere but here
     */
    record FollowMigration(String guest, String resource, String target, int seconds)
            implements GuestControlOperation {}

    /**
     * Refuses (guest.not-here, guest.here) where the hypervisor of this node says otherwise. Changes nothing.
     *
     * @param runs whether the guest shall run here
     */
    record VerifyGuest(String guest, String uuid, boolean runs) implements GuestControlOperation {}

    /**
     * Pacemaker remembers nothing of a resource that is not configured any more, and leaves alone what runs of it:
     * crm_resource --refresh. Refused (guest.resource-still-configured) where it is configured.
     */
    record ForgetResource(String resource) implements GuestControlOperation {}
}
