package io.conga.lab;

import java.time.Duration;

/** What a lab's nodes are made of. */
enum LabKind {
    /** Namespaces of this machine's kernel. */
    NODES("lab", Duration.ofMinutes(5)),
    /** User Mode Linux: a kernel, a systemd and disks of their own; slow. Its image may have to be made first. */
    MACHINES("machines", Duration.ofMinutes(15));

    private final String script;
    private final Duration limit;

    LabKind(String script, Duration limit) {
        this.script = script;
        this.limit = limit;
    }

    /** Its script in {@code lab/bin}. */
    String script() {
        return script;
    }

    /** How long one command of it may take. */
    Duration limit() {
        return limit;
    }
}
