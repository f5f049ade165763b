package io.conga.system.storage;

import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.storage.Signature;
import io.conga.protocol.storage.StorageView;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.packages.Packages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** This machine's storage, read when it has to be: what was read a moment ago does for who only shows it. */
public final class StorageReader {

    /** A preview, or an event, comes so soon after the look that it is about. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final CommandRunner runner;
    private final SystemRoot root;
    private final Clock clock;
    private final StorageCommands commands;
    private final StorageMemory memory;
    private final StorageReading reading;

    /** @param memory of this machine, kept as long as ricci runs */
    public StorageReader(
            CommandRunner runner,
            SystemRoot root,
            ToolPaths tools,
            Packages packages,
            Clock clock,
            StorageMemory memory) {
        this.runner = runner;
        this.root = root;
        this.clock = clock;
        this.commands = new StorageCommands(tools);
        this.memory = memory;
        this.reading = new StorageReading(runner, root, tools, packages, clock, memory);
    }

    /**
     * Everything, for who shows it: what was read a moment ago does where nothing left a trace since, and what LVM said somewhat
     * longer ago does where the block devices are the same.
     */
    public StorageView read() {
        StorageMemory.Reading last = memory.reading;
        return last != null && young(last.begun()) && last.traces().equals(StorageTraces.all(root))
                ? last.view()
                : remembered(false);
    }

    /** Everything, now, LVM too. */
    public StorageView readAnew() {
        return remembered(true);
    }

    /** Everything, as it was a moment ago if somebody looked then: for what is asked again before anybody acts on it. */
    public StorageView recent() {
        StorageMemory.Reading last = memory.reading;
        return last != null && young(last.begun()) ? last.view() : readAnew();
    }

    private boolean young(Instant begun) {
        return Duration.between(begun, clock.instant()).compareTo(MOMENT) < 0;
    }

    private StorageView remembered(boolean anew) {
        Instant begun = clock.instant();
        String traces = StorageTraces.all(root);
        StorageView view = reading.view(anew);
        memory.reading = new StorageMemory.Reading(begun, traces, view);
        return view;
    }

    /**
     * What programs would recognise the device by, read from the device itself.
     *
     * @param device a path; whoever asks makes sure that it is a block device of the view
     * @throws ProblemException node.command-missing, node.command-failed, node.output-unreadable
     */
    public List<Signature> signatures(String device) {
        Instant begun = clock.instant();
        List<Signature> found = runner.run(commands.signatures(device)).parse(runner.node(), SignatureParser::parse);
        memory.signed.put(device, new StorageMemory.Signed(begun, found));
        return found;
    }

    /** The same, as it was a moment ago if somebody looked then. */
    public List<Signature> recentSignatures(String device) {
        StorageMemory.Signed last = memory.signed.get(device);
        return last != null && young(last.begun()) ? last.signatures() : signatures(device);
    }
}
