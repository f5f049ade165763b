/** Logs of this machine: systemd's journal through journalctl(1), and the files of Pacemaker and Corosync. */
@NullMarked
package io.conga.system.journal;

import org.jspecify.annotations.NullMarked;
