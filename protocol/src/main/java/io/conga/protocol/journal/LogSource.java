package io.conga.protocol.journal;

/** Where entries come from. */
public enum LogSource {
    /** systemd's journal, journalctl(1). */
    JOURNAL,
    /** Pacemaker's own log, PCMK_logfile of its environment file: fuller than what it sends to the journal. */
    PACEMAKER,
    /** Corosync's own log, logging.logfile of corosync.conf(5). */
    COROSYNC
}
