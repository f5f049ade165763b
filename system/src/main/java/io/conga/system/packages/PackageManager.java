package io.conga.system.packages;

import io.conga.protocol.operation.Operation.Feature;
import io.conga.protocol.operation.PackageChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.UnreadableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Asks what {@link #upgrade} would change by the lists that are here; changes nothing, needs no network. */
    Command upgradable();

    /**
     * Reads the answer.
     *
     * @throws UnreadableException where a line makes no sense
     */
    List<PackageChange> upgradable(String output);

    /** Exit code of {@link #upgradable} that means that there are some, beside 0. */
    int someUpgradable();

    /** Updates everything that is installed, without asking; removes nothing, keeps configuration files. */
    Command upgrade(boolean downloadOnly);

    /** Ends what an interrupted installation left half-done; none where {@link #upgrade} does that itself. */
    Optional<Command> repair();

    /** The file that changes whenever a package is installed or removed. */
    List<String> databases();
}
