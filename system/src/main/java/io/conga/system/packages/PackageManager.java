package io.conga.system.packages;

import io.conga.protocol.operation.Operation.Feature;
import io.conga.system.exec.Command;
import java.util.List;
import java.util.Map;

/** What differs between distributions: names, arguments, output. Runs nothing. */
sealed interface PackageManager permits Apt, Rpm {

    /** apt, dnf or zypper. */
    String name();

    /** The packages that bring the feature. */
    List<String> packages(Feature feature);

    /** The package behind each engine of a node's facts: corosync, pacemaker, sbd, pcs, libvirt. */
    Map<String, String> engines();

    /** Asks which of these are installed, in which versions; in one process. */
    Command query(List<String> packages);

    /** Reads the answer: package to version, of those that are installed. */
    Map<String, String> installed(String output);

    /** Installs without asking, without recommendations, keeping configuration files. */
    Command install(List<String> packages);

    /** Reads the repositories' lists again. */
    Command refresh();

    /** Whether a failed installation may succeed after {@link #refresh}. */
    boolean needsRefresh(String output);

    /** The file that changes whenever a package is installed or removed. */
    List<String> databases();
}
