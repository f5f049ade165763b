package io.conga.protocol.node;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One machine as its ricci read it.
 *
 * @param hostname {@code uname -n}, the name Pacemaker uses
 * @param operatingSystem PRETTY_NAME of os-release(5)
 * @param kernel {@code uname -r}
 * @param architecture {@code uname -m}
 * @param ricciVersion version of the agent
 * @param packageManager apt, dnf or zypper; null where none is known
 * @param tools versions of the engines that are installed, by name: corosync, pacemaker, sbd, pcs, libvirt; absent = not installed
 * @param services the daemons that matter, by unit name
 * @param membership whether and where it is a cluster member
 * @param addresses its own addresses, without loopback and link-local ones
 * @param bootId changes with every boot, so that a reboot is seen
 * @param taken when this was read
 */
public record NodeFacts(
        String hostname,
        String operatingSystem,
        String kernel,
        String architecture,
        String ricciVersion,
        @Nullable String packageManager,
        Map<String, String> tools,
        List<ServiceState> services,
        Membership membership,
        List<String> addresses,
        String bootId,
        Instant taken) {

    public NodeFacts {
        tools = Map.copyOf(tools);
        services = List.copyOf(services);
        addresses = List.copyOf(addresses);
    }
}
