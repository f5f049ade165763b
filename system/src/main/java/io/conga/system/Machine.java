package io.conga.system;

import io.conga.system.agent.AgentCache;
import io.conga.system.agent.AgentCommands;
import io.conga.system.agent.Agents;
import io.conga.system.corosync.Corosync;
import io.conga.system.corosync.CorosyncCommands;
import io.conga.system.corosync.CorosyncFiles;
import io.conga.system.drill.DrillCommands;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.ProcessRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.fence.FenceAgents;
import io.conga.system.file.Backups;
import io.conga.system.host.Host;
import io.conga.system.host.RebootNeed;
import io.conga.system.journal.Logs;
import io.conga.system.libvirt.Guests;
import io.conga.system.libvirt.control.ControlCommands;
import io.conga.system.libvirt.control.Definitions;
import io.conga.system.libvirt.control.MigrationCertificates;
import io.conga.system.libvirt.control.MigrationListener;
import io.conga.system.libvirt.create.CreateCommands;
import io.conga.system.libvirt.create.Images;
import io.conga.system.libvirt.create.NewFiles;
import io.conga.system.locking.Locking;
import io.conga.system.locking.LockingCommands;
import io.conga.system.locking.LvmConfiguration;
import io.conga.system.locking.MountTable;
import io.conga.system.pacemaker.CibFiles;
import io.conga.system.pacemaker.Pacemaker;
import io.conga.system.pacemaker.PacemakerCommands;
import io.conga.system.packages.FeatureInstaller;
import io.conga.system.packages.Packages;
import io.conga.system.property.EngineProperties;
import io.conga.system.property.PropertyCommands;
import io.conga.system.quorum.Certificates;
import io.conga.system.quorum.QuorumCommands;
import io.conga.system.quorum.QuorumManual;
import io.conga.system.quorum.QuorumReader;
import io.conga.system.quorum.SbdDisk;
import io.conga.system.quorum.SbdSettings;
import io.conga.system.service.Services;
import io.conga.system.service.SystemctlCommands;
import io.conga.system.storage.StorageMemory;
import io.conga.system.storage.StorageReader;
import java.time.Clock;

/**
 * This machine's tools, wired together. Cheap to make: a step makes its own over a {@code RecordingRunner}, sharing the tool
 * paths.
 *
 * @param runner the door to processes
 * @param root where files hang
 * @param tools where programs are
 * @param clock time
 * @param agentCache metadata of agents that were asked already
 * @param storageMemory what was read of storage a moment ago
 */
public record Machine(
        CommandRunner runner,
        SystemRoot root,
        ToolPaths tools,
        Clock clock,
        AgentCache agentCache,
        StorageMemory storageMemory) {

    /** A machine of which nothing is known yet. */
    public Machine(CommandRunner runner, SystemRoot root, ToolPaths tools, Clock clock) {
        this(runner, root, tools, clock, new AgentCache(), new StorageMemory());
    }

    /** The machine itself. */
    public static Machine real() {
        String node = new Host(SystemRoot.MACHINE).hostname();
        return new Machine(
                new ProcessRunner(node),
                SystemRoot.MACHINE,
                new ToolPaths(SystemRoot.MACHINE, node),
                Clock.systemUTC());
    }

    /** The same machine through another door, such as one that records. */
    public Machine through(CommandRunner other) {
        return new Machine(other, root, tools, clock, agentCache, storageMemory);
    }

    /** This machine's name. */
    public String node() {
        return runner.node();
    }

    public Host host() {
        return new Host(root);
    }

    public Services services() {
        return new Services(runner, systemctlCommands());
    }

    public SystemctlCommands systemctlCommands() {
        return new SystemctlCommands(tools);
    }

    public Corosync corosync() {
        return new Corosync(runner, corosyncCommands());
    }

    public CorosyncCommands corosyncCommands() {
        return new CorosyncCommands(tools);
    }

    public CorosyncFiles corosyncFiles() {
        return new CorosyncFiles(root, backups(), node());
    }

    public Backups backups() {
        return new Backups(root, clock);
    }

    public Pacemaker pacemaker() {
        return new Pacemaker(runner, pacemakerCommands(), clock);
    }

    public PacemakerCommands pacemakerCommands() {
        return new PacemakerCommands(tools);
    }

    public Agents agents() {
        return new Agents(runner, new AgentCommands(tools), root, agentCache);
    }

    /** What can be set for a cluster. */
    public EngineProperties properties() {
        return new EngineProperties(runner, new PropertyCommands(tools), root);
    }

    public FenceAgents fenceAgents() {
        return new FenceAgents(runner, tools, agents());
    }

    public CibFiles cibFiles() {
        return new CibFiles(runner, pacemakerCommands(), root, backups());
    }

    public QuorumCommands quorumCommands() {
        return new QuorumCommands(tools);
    }

    public Certificates certificates() {
        return new Certificates(runner, quorumCommands(), root);
    }

    public QuorumManual quorumManual() {
        return new QuorumManual(root, node());
    }

    public SbdSettings sbdSettings() {
        return new SbdSettings(root, backups(), node());
    }

    public SbdDisk sbdDisk() {
        return new SbdDisk(runner, quorumCommands(), root);
    }

    public QuorumReader quorumReader() {
        return new QuorumReader(runner, quorumCommands(), services(), corosyncFiles(), sbdSettings(), sbdDisk());
    }

    public Logs logs() {
        return new Logs(runner, tools, root, clock);
    }

    public Locking locking() {
        return new Locking(runner, new LockingCommands(tools));
    }

    public ControlCommands controlCommands() {
        return new ControlCommands(tools);
    }

    public Definitions definitions() {
        return new Definitions(runner, controlCommands(), root);
    }

    public MigrationCertificates migrationCertificates() {
        return new MigrationCertificates(root, backups(), clock, node());
    }

    public MigrationListener migrationListener() {
        return new MigrationListener(services());
    }

    public CreateCommands createCommands() {
        return new CreateCommands(tools);
    }

    public Images images() {
        return new Images(runner, createCommands(), root);
    }

    public NewFiles newFiles() {
        return new NewFiles(root);
    }

    public MountTable mountTable() {
        return new MountTable(root, node());
    }

    public LvmConfiguration lvmConfiguration() {
        return new LvmConfiguration(root, backups(), node());
    }

    public Packages packages() {
        return new Packages(runner, tools, root);
    }

    public RebootNeed rebootNeed() {
        return new RebootNeed(runner, tools, root);
    }

    public DrillCommands drillCommands() {
        return new DrillCommands(tools);
    }

    /** Keep it: it remembers what need not be asked again. */
    public StorageReader storageReader() {
        return new StorageReader(runner, root, tools, packages(), clock, storageMemory);
    }

    /** Keep it: it remembers what need not be asked again. */
    public Guests guests() {
        return new Guests(runner, tools, root, clock);
    }

    public FeatureInstaller featureInstaller() {
        return new FeatureInstaller(packages(), services(), corosyncFiles());
    }
}
