package io.conga.lab;

/** What befalls a guest or its node, and what mends it afterwards where it does not mend itself. */
enum GuestFault {
    /** Somebody destroys it at its hypervisor. */
    DESTROYED {
        @Override
        void strike(Lab lab, String guest, String node) {
            lab.exec(node, "virsh", "destroy", guest);
        }
    },
    /** Its process dies. */
    KILLED {
        @Override
        void strike(Lab lab, String guest, String node) {
            lab.exec(node, "sh", "-c", "kill -9 $(cat /run/libvirt/qemu/" + guest + ".pid)");
        }
    },
    /** Its node loses its power. */
    NODE_LOST {
        @Override
        void strike(Lab lab, String guest, String node) {
            lab.crash(node);
        }
    },
    /** Its node loses the others: it runs on there until it is fenced. */
    NODE_CUT {
        @Override
        void strike(Lab lab, String guest, String node) {
            lab.cut(node);
        }

        @Override
        void mend(Lab lab, String node) {
            lab.heal(node);
        }
    },
    /** Corosync dies on its node, the guest does not. */
    COROSYNC_KILLED {
        @Override
        void strike(Lab lab, String guest, String node) {
            lab.exec(node, "systemctl", "kill", "--signal=KILL", "corosync");
        }
    },
    /** libvirt dies on its node, the guest does not. */
    LIBVIRT_KILLED {
        @Override
        void strike(Lab lab, String guest, String node) {
            lab.exec(node, "systemctl", "kill", "--signal=KILL", "libvirtd");
        }

        @Override
        void mend(Lab lab, String node) {
            lab.exec(node, "systemctl", "start", "libvirtd");
        }
    },
    /** Its node loses its power in the middle of a live migration. */
    LOST_WHILE_MIGRATING {
        @Override
        void strike(Lab lab, String guest, String node) {
            lab.exec(node, "crm_resource", "--ban", "--resource", guest, "--node", node, "--lifetime", "PT15S");
            Eventually.until(
                    Site.LIMIT,
                    () -> lab.guests().seen().stream()
                                            .filter(seen -> seen.guest().equals(guest))
                                            .filter(seen -> !seen.state().equals("shut-off"))
                                            .count()
                                    > 1
                            || !lab.guests().nodesOf(guest).contains(node),
                    () -> lab.guests().seen().toString());
            lab.crash(node);
        }
    };

    /** Whether the others have to fence its node. */
    boolean isFenced() {
        return switch (this) {
            case NODE_LOST, NODE_CUT, COROSYNC_KILLED, LOST_WHILE_MIGRATING -> true;
            case DESTROYED, KILLED, LIBVIRT_KILLED -> false;
        };
    }

    abstract void strike(Lab lab, String guest, String node);

    /** @param node the one that was struck */
    void mend(Lab lab, String node) {
        // The cluster does it.
    }
}
