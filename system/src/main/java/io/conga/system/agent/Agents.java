package io.conga.system.agent;

import io.conga.protocol.agent.AgentMetadata;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.problem.ClusterProblem;
import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The agents of this machine. */
public final class Agents {

    /** CRM_EX_NOSUCH of Pacemaker's tools: there is no such agent. */
    private static final int NO_SUCH = 105;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_:.@/-]+");

    private final CommandRunner runner;
    private final AgentCommands commands;
    private final AgentDirectories directories;
    private final AgentCache cache;

    public Agents(CommandRunner runner, AgentCommands commands, SystemRoot root, AgentCache cache) {
        this.runner = runner;
        this.commands = commands;
        this.directories = new AgentDirectories(root);
        this.cache = cache;
    }

    /**
     * @param standard ocf, stonith or systemd; null: all three
     */
    public List<AgentName> list(@Nullable String standard) {
        return directories.list(standard);
    }

    /**
     * What the agent says of itself.
     *
     * @throws ProblemException cluster.unknown-agent; node.output-unreadable where its metadata is none
     */
    public AgentMetadata metadata(AgentName name) {
        Optional<Path> file = directories.file(name);
        boolean isFile = name.standard().equals("ocf") || name.standard().equals("stonith");
        if (!NAME.matcher(name.toString()).matches() || (isFile && file.isEmpty())) {
            throw unknown(name);
        }
        String stamp = file.map(Agents::stamp).orElse("");
        Optional<AgentMetadata> known = cache.get(name, stamp);
        if (known.isPresent()) {
            return known.get();
        }
        CommandResult result = runner.run(commands.metadata(name));
        if (result.exitCode() == NO_SUCH) {
            throw unknown(name);
        }
        AgentMetadata metadata = result.parse(runner.node(), text -> MetadataParser.parse(text, name));
        cache.put(name, stamp, metadata);
        return metadata;
    }

    private ProblemException unknown(AgentName name) {
        return new ProblemException(ClusterProblem.UNKNOWN_AGENT, "agent", name.toString(), "node", runner.node());
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
