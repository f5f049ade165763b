package io.conga.planning.guest.control;

import io.conga.planning.known.KnownSystem;
import io.conga.planning.member.Members;
import io.conga.planning.step.Steps;
import io.conga.protocol.operation.GuestControlOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/*
 * | Phase       | Where     | Do                                               | Undo                                     |
 * |-------------|-----------|--------------------------------------------------|------------------------------------------|
 * | key         | each node | PrepareMigrationKey                              | none: a key that nobody knows opens nothing |
 * | certificate | each node | InstallMigrationCertificate(luci signs that key) | none: other guests may use it by then    |
 * | listen      | each node | RunMigrationListener                             | none: likewise                           |
 * | peers       | each node | CheckMigration(all others)                       | (changes nothing)                        |
 */
/** libvirt over TLS between nodes. Where it is set up already each step finds nothing to do. */
final class MigrationSteps {

    private static final int PATIENCE = 60;

    private MigrationSteps() {}

    static void add(Steps steps, Members members, List<String> nodes) {
        steps.phase();
        nodes.forEach(node -> steps.add(
                "key." + node,
                members.place(node),
                ControlSentence.KEY.with("node", node),
                new GuestControlOperation.PrepareMigrationKey("", names(members, node), others(nodes, node))));
        steps.phase();
        nodes.forEach(node -> steps.add(
                "certificate." + node,
                members.place(node),
                ControlSentence.CERTIFICATE.with("node", node),
                new GuestControlOperation.InstallMigrationCertificate(
                        "", "", "${result:key." + node + ".publicKey}", names(members, node))));
        steps.phase();
        nodes.forEach(node -> steps.add(
                "listen." + node,
                members.place(node),
                ControlSentence.LISTEN.with("node", node),
                new GuestControlOperation.RunMigrationListener()));
        steps.phase();
        nodes.forEach(node -> steps.add(
                "peers." + node,
                members.place(node),
                ControlSentence.PEERS.with("node", node),
                new GuestControlOperation.CheckMigration(others(nodes, node), PATIENCE)));
    }

    private static List<String> others(List<String> nodes, String node) {
        return nodes.stream().filter(other -> !other.equals(node)).toList();
    }

    /** By what the cluster, libvirt and luci call a node. */
    private static List<String> names(Members members, String node) {
        Set<String> names = new LinkedHashSet<>();
        names.add(node);
        members.system(node).map(KnownSystem::hostname).ifPresent(names::add);
        members.system(node).map(KnownSystem::address).ifPresent(names::add);
        names.removeIf(String::isBlank);
        return new ArrayList<>(names);
    }
}
