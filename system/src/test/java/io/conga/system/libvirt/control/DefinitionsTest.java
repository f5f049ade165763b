package io.conga.system.libvirt.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.problem.ProblemException;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {

    @TempDir
    private Path directory;

    private final FakeRunner runner = new FakeRunner();

    @Test
    void readsWhatDominfoTells() throws IOException {
        Definitions definitions = definitions();
        runner.expect(virsh() + "dominfo --domain guest1", part(2));

        var info = definitions.info("guest1").orElseThrow();

        assertThat(info.uuid()).isEqualTo("56e4906f-e532-4c8e-80ee-6d5ef9528106");
        assertThat(info.alive()).isTrue();
        assertThat(info.persistent()).isTrue();
        assertThat(info.autostart()).isTrue();
        assertThat(info.savedState()).isFalse();
        runner.done();
    }

    @Test
    void tellsAGuestThatIsGoneFromASilentLibvirt() {
        Definitions definitions = definitions();
        runner.expect(virsh() + "dominfo --domain g", 1, "", "error: failed to get domain 'g'\n");
        assertThat(definitions.info("g")).isEmpty();

        runner.expect(virsh() + "dominfo --domain g", 1, "", "error: failed to connect to the hypervisor\n");
        assertThatThrownBy(() -> definitions.info("g")).isInstanceOf(ProblemException.class);
        runner.done();
    }

    @Test
    void writesADefinitionForRootAloneAndReadsItBack() throws IOException {
        Definitions definitions = definitions();
        runner.expect(virsh() + "dumpxml --inactive --security-info --domain guest1", part(1));
        Files.createDirectories(directory.resolve("guest_roots"));

        String text = definitions.defined("guest1").written();
        definitions.write("/guest_roots/guest1.xml", text);

        assertThat(definitions.holds("/guest_roots/guest1.xml", text)).isTrue();
        assertThat(definitions.filed("/guest_roots/guest1.xml").orElseThrow().name())
                .isEqualTo("guest1");
        assertThat(text.lines().map(String::strip)).contains("<name>guest1</name>");
        assertThat(definitions.filed("/guest_roots/guest2.xml")).isEmpty();
    }

    private Definitions definitions() {
        return new Definitions(
                runner, new ControlCommands(FakeRunner.tools(directory, "virsh")), new SystemRoot(directory));
    }

    private String virsh() {
        return directory.resolve("usr/sbin/virsh") + " -q ";
    }

    /** What virsh answered to one of several questions: XML, inactive XML, dominfo, domstate. */
    private static String part(int number) throws IOException {
        return Files.readString(Path.of("src/test/resources/recorded/libvirt/describe.txt"))
                .split("=====conga=====")[number];
    }
}
