package io.conga.protocol.operation;

import java.util.List;

/**
 * What makes up a quorum device (corosync-qdevice(8), corosync-qnetd(8)) and SBD (sbd(8)) on one node. Certificates are
 * made step by step: each node keeps a key of its own, and only what is public leaves it.
 */
public sealed interface QuorumOperation extends Operation.OfQuorum {

    /** The host of quorum devices: its certificate authority exists, corosync-qnetd runs and starts at boot. Result {@code ca}: PEM. */
    record PrepareQnetd() implements QuorumOperation {}

    /**
     * The authority of this host signs a node's request. Result {@code certificate}: PEM, or empty where the request is.
     *
     * @param cluster cluster_name, which the certificate carries
     * @param request PEM; empty where the node has a certificate already
     */
    record SignQdeviceCertificate(String cluster, String request) implements QuorumOperation {}

    /**
     * A node trusts that authority, and has a key. Result {@code request}: PEM, or empty where the node has a
     * certificate of this authority for this cluster already.
     *
     * @param cluster cluster_name
     * @param ca PEM
     */
    record RequestQdeviceCertificate(String cluster, String ca) implements QuorumOperation {}

    /**
     * The node has its signed certificate.
     *
     * @param certificate PEM; empty where it has one already
     */
    record ImportQdeviceCertificate(String certificate) implements QuorumOperation {}

    /** The node's key and certificates for quorum devices are gone. */
    record ForgetQdevice() implements QuorumOperation {}

    /** corosync-qdevice runs and starts at boot, or neither. */
    record RunQdevice(boolean on) implements QuorumOperation {}

    /** Waits until the device gives its votes to this node's partition. */
    record AwaitQdevice(int seconds) implements QuorumOperation {}

    /**
     * The disk has an SBD header with these timeouts. Refused where it holds anything but an SBD header, is mounted or
     * in use, or where sbd runs here on a header with other timeouts. Result {@code uuid}: of the header.
     *
     * @param device absolute path of a block device
     */
    record InitializeSbd(String device, int watchdogSeconds, int msgwaitSeconds) implements QuorumOperation {}

    /**
     * Refuses (quorum.disk-differs) a disk that is not the one that another node initialised. Changes nothing.
     *
     * @param device absolute path of a block device
     * @param uuid of its header, as the other node told it
     */
    record CheckSbd(String device, String uuid) implements QuorumOperation {}

    /**
     * sbd's settings on this node; what they do not name stays as it is.
     *
     * @param devices empty: diskless
     * @param watchdog absolute path of the watchdog device
     */
    record WriteSbd(List<String> devices, String watchdog, int watchdogSeconds) implements QuorumOperation {
        public WriteSbd {
            devices = List.copyOf(devices);
        }
    }

    /** Whether sbd starts and stops with Corosync on this node. */
    record EnableSbd(boolean enabled) implements QuorumOperation {}
}
