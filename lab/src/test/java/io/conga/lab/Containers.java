package io.conga.lab;

/** Podman on nodes in namespaces: what it takes there, and an image that needs no registry. Nothing is pulled from anywhere. */
final class Containers {

    static final String IMAGE = "localhost/conga-lab:1";

    /**
     * What a bundle's containers are started with: a node has no cgroups, and containers use the node's network, as they have
     * no way to its addresses otherwise; what is process 1 there heeds no SIGTERM that it does not catch.
     */
    static final String OPTIONS = "--cgroups=disabled --stop-signal=KILL";

    /** The node's kernel is this machine's: no overlay on an overlay, no systemd, no journal. */
    private static final String PREPARE = """
            set -eu
            mkdir -p /etc/containers /tmp/image/bin
            printf '[storage]\\ndriver = "vfs"\\ngraphroot = "/var/lib/containers/storage"\\nrunroot = "/run/containers/storage"\\n' \\
              >/etc/containers/storage.conf
            printf '[engine]\\ncgroup_manager = "cgroupfs"\\nevents_logger = "file"\\nruntime = "crun"\\n' >/etc/containers/containers.conf
            # crun looks what kind of file system is there, whether it shall use it or not
            mount -t tmpfs cgroup /sys/fs/cgroup
            # The agent asks by /bin/true whether a container lives.
            cp /bin/busybox /tmp/image/bin/busybox
            for name in sh sleep true; do ln -sf busybox "/tmp/image/bin/$name"; done
            tar -C /tmp/image -c . | podman import - "$1"
            """;

    private Containers() {}

    /** Makes podman work on a node, and gives it the image. */
    static void prepare(Lab lab, String node) {
        lab.exec(node, "bash", "-c", PREPARE, "prepare", IMAGE).orThrow();
    }
}
