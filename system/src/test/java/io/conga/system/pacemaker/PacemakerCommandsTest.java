package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.operation.Operation.Mode;
import io.conga.system.exec.Command;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command lines, word by word. */
class PacemakerCommandsTest {

    @TempDir
    Path root;

    private PacemakerCommands commands = new PacemakerCommands(new ToolPaths(SystemRoot.MACHINE, "node1"));

    @BeforeEach
    void tools() {
        commands = new PacemakerCommands(FakeRunner.tools(
                root,
                "crm_mon",
                "cibadmin",
                "crm_verify",
                "crm_diff",
                "crm_simulate",
                "crmadmin",
                "crm_resource",
                "crm_attribute",
                "stonith_admin",
                "crm_node"));
    }

    private void is(Command command, String expected) {
        assertThat(String.join(" ", command.argv())).isEqualTo(root + "/usr/sbin/" + expected);
    }

    @Test
    void reading() {
        is(commands.query(), "cibadmin --query");
        is(commands.emptyCib(), "cibadmin --empty");
        is(commands.fenceHistory(), "stonith_admin --history=* --output-as=xml");
        assertThat(commands.query().confidential()).isTrue();
    }

    @Test
    void changing() {
        is(commands.patch("<diff/>"), "cibadmin --patch --xml-pipe --verbose");
        assertThat(commands.patch("<diff/>").input()).isEqualTo("<diff/>");
        assertThat(commands.patch("<diff/>").confidential()).isTrue();
        is(commands.diff("/a", "/b"), "crm_diff --original=/a --new=/b");
        is(commands.verify("<cib/>"), "crm_verify --verbose --xml-pipe");
        is(
                commands.simulate("<cib/>", List.of("--node-fail=node1")),
                "crm_simulate --simulate --output-as=xml --verbose --xml-pipe --node-fail=node1");
    }

    @Test
    void acting() {
        is(commands.move("web", "node2", null), "crm_resource --move --resource=web --node=node2");
        is(commands.move("web", null, "PT1H"), "crm_resource --move --resource=web --lifetime=PT1H");
        is(commands.clear("web"), "crm_resource --clear --resource=web");
        is(commands.cleanup("web", null, false), "crm_resource --cleanup --resource=web");
        is(commands.cleanup(null, "node1", true), "crm_resource --refresh --node=node1");
        is(commands.awaitSettled(Duration.ofSeconds(60)), "crm_resource --wait --timeout=60s");
        is(commands.foretell(), "crm_simulate --live-check --simulate --output-as=xml");
        is(commands.controllerState("node2"), "crmadmin --status=node2 --output-as=xml");
        assertThat(commands.awaitSettled(Duration.ofSeconds(60)).limit()).isGreaterThan(Duration.ofSeconds(60));
        is(
                commands.fence("node2", "reboot", Duration.ofSeconds(90)),
                "stonith_admin --reboot=node2 --timeout=90 --output-as=xml");
        is(
                commands.fence("node2", "off", Duration.ofSeconds(90)),
                "stonith_admin --fence=node2 --timeout=90 --output-as=xml");
        is(
                commands.fence("node2", "on", Duration.ofSeconds(90)),
                "stonith_admin --unfence=node2 --timeout=90 --output-as=xml");
        is(commands.forgetNode("node2"), "crm_node --force --remove=node2");
    }

    @Test
    void modes() {
        var control = new PacemakerControl(new FakeRunner(), commands);
        is(control.modeCommand("node1", Mode.STANDBY, true), "crm_attribute --node=node1 --name=standby --update=on");
        is(
                control.modeCommand("node1", Mode.MAINTENANCE, true),
                "crm_attribute --node=node1 --name=maintenance --update=true");
        is(
                control.modeCommand("node1", Mode.MAINTENANCE, false),
                "crm_attribute --node=node1 --name=maintenance --delete");
    }
}
