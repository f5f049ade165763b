package io.conga.planning.drill;

import io.conga.planning.intent.DrillIntent.RunDrill;
import io.conga.planning.member.FenceDevices;
import io.conga.protocol.cluster.ClusterConfiguration;
import io.conga.protocol.cluster.ClusterView;
import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.Interval;
import io.conga.protocol.cluster.ResourceDefinition;
import io.conga.protocol.cluster.ResourceOp;
import io.conga.protocol.corosync.CorosyncFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When what is expected, by nothing but the timeouts that are set: Corosync's token and consensus (corosync.conf(5)), the
 * intervals and timeouts of operations, delays and timeout of fencing (pacemaker-fenced(7)). What a device or an agent really
 * takes is not known beforehand; hence from and to, and no single number.
 */
public final class Expectations {

    /** corosync.conf(5): token, token_coefficient, and consensus as a share of token. */
    private static final long TOKEN = 3_000;

    private static final long COEFFICIENT = 650;
    private static final double CONSENSUS = 1.2;

    /** Pacemaker's stonith-timeout and its default timeout of an operation. */
    private static final long FENCING = 60_000;

    private static final long OPERATION = 20_000;

    /** A new membership, perhaps a new designated controller, and the scheduler: seen to take less than this. */
    private static final long ELECTION = 5_000;

    /** Looking several times a second for what answers. */
    private static final long LOOKING = 2_000;

    private final RunDrill drill;
    private final ClusterConfiguration configuration;
    private final @Nullable ClusterView view;
    private final @Nullable CorosyncConfiguration corosync;
    private final List<Expectation> found = new ArrayList<>();

    private Expectations(
            RunDrill drill,
            ClusterConfiguration configuration,
            @Nullable ClusterView view,
            @Nullable CorosyncConfiguration corosync) {
        this.drill = drill;
        this.configuration = configuration;
        this.view = view;
        this.corosync = corosync;
    }

    /** In the order of milestones; empty where the cluster is not to notice anything. */
    public static List<Expectation> of(
            RunDrill drill,
            ClusterConfiguration configuration,
            @Nullable ClusterView view,
            @Nullable CorosyncConfiguration corosync) {
        var expectations = new Expectations(drill, configuration, view, corosync);
        if (DrillTarget.losesNode(drill, corosync)) {
            expectations.node();
        } else if (DrillTarget.losesResource(drill)) {
            expectations.resource();
        }
        return List.copyOf(expectations.found);
    }

    private void node() {
        long token = token();
        long consensus = number("consensus").orElse(Math.round(CONSENSUS * token));
        // The token that was last heard may have been on its way for a while.
        long earliest = token * 4 / 5 + consensus;
        long latest = token + consensus + ELECTION;
        found.add(new Expectation(Milestone.DETECTED, drill.target(), earliest, latest));
        List<ResourceDefinition> devices = FenceDevices.of(configuration, drill.target());
        long least = devices.stream()
                .mapToLong(each -> delay(each, "pcmk_delay_base"))
                .min()
                .orElse(0);
        long most = devices.stream()
                .mapToLong(each -> Math.max(delay(each, "pcmk_delay_base"), delay(each, "pcmk_delay_max")))
                .max()
                .orElse(0);
        long timeout = millis(configuration.properties().getOrDefault("stonith-timeout", ""))
                .orElse(FENCING);
        found.add(new Expectation(Milestone.FENCED, drill.target(), earliest + least, latest + most + timeout));
        services(earliest + least, latest + most + timeout);
    }

    private void resource() {
        Optional<ResourceDefinition> definition = DrillTarget.primitive(configuration, drill.target());
        long interval = definition.flatMap(Monitor::milliseconds).orElse(0L);
        long latest =
                interval + definition.map(each -> timeout(each, "monitor")).orElse(OPERATION);
        found.add(new Expectation(Milestone.DETECTED, drill.target(), 0, latest));
        long stop = DrillTarget.services(drill, view, corosync).stream()
                .flatMap(service -> DrillTarget.primitives(configuration, service).stream())
                .mapToLong(each -> timeout(each, "stop"))
                .sum();
        services(0, latest + stop);
    }

    private void services(long earliest, long latest) {
        long last = latest;
        for (String service : DrillTarget.services(drill, view, corosync)) {
            long start = DrillTarget.primitives(configuration, service).stream()
                    .mapToLong(each -> timeout(each, "start"))
                    .sum();
            found.add(new Expectation(Milestone.STARTED, service, earliest, latest + start));
            last = Math.max(last, latest + start);
        }
        if (drill.reach() != null) {
            found.add(new Expectation(Milestone.REACHABLE, drill.reach(), earliest, last + LOOKING));
        }
    }

    /** The token of a cluster of this size: token_coefficient counts from the third node on. */
    private long token() {
        int nodes = corosync == null ? 0 : corosync.nodes().size();
        return number("token").orElse(TOKEN)
                + Math.max(0, nodes - 2) * number("token_coefficient").orElse(COEFFICIENT);
    }

    private Optional<Long> number(String key) {
        return Optional.ofNullable(corosync)
                .flatMap(file -> CorosyncFile.parse(file.text()).value("totem", key))
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong);
    }

    private static long delay(ResourceDefinition device, String parameter) {
        // A value per node, node1:2;node2:5, is as good as its longest.
        String text = device.parameters().getOrDefault(parameter, "");
        long longest = 0;
        for (String part : text.split("[;\\s]+")) {
            longest = Math.max(longest, millis(part.replaceFirst("^.*:", "")).orElse(0L));
        }
        return longest;
    }

    private long timeout(ResourceDefinition definition, String task) {
        return definition.operations().stream()
                .filter(operation -> operation.name().equals(task))
                .map(ResourceOp::timeout)
                .flatMap(text -> Optional.ofNullable(text).flatMap(Expectations::millis).stream())
                .max(Long::compare)
                .or(() -> millis(operationDefaults().getOrDefault("timeout", "")))
                .orElse(OPERATION);
    }

    private Map<String, String> operationDefaults() {
        return configuration.operationDefaults();
    }

    private static Optional<Long> millis(String text) {
        return Interval.parse(text).map(Duration::toMillis);
    }
}
