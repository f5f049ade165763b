package io.conga.system.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.property.OptionMetadata;
import io.conga.protocol.property.PropertyMetadata;
import io.conga.system.Recorded;
import io.conga.system.exec.FakeRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.exec.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine describes is understood: metadata of Pacemaker's daemons, and Corosync's manual page. */
class PropertiesTest {

    private static List<OptionMetadata> daemon(String name) {
        return OptionParser.parse(Recorded.text("property/" + name + ".xml"), name);
    }

    private static OptionMetadata option(List<OptionMetadata> options, String name) {
        return PropertyMetadata.find(options, name).orElseThrow(() -> new AssertionError(name + " in " + options));
    }

    private static OptionMetadata totem(String section, String key) {
        String text = ManualPage.sections(Recorded.text("property/corosync.conf.5"))
                .getOrDefault(section, Map.of())
                .getOrDefault(key, "");
        return ManualOption.of(key, text, "corosync.conf(5)");
    }

    @Test
    void clusterOptionsAreUnderstood() {
        List<OptionMetadata> scheduler = daemon("pacemaker-schedulerd");

        assertThat(option(scheduler, "no-quorum-policy").options())
                .containsExactly("stop", "freeze", "ignore", "demote", "suicide");
        assertThat(option(scheduler, "no-quorum-policy").defaultValue()).isEqualTo("stop");
        assertThat(option(scheduler, "stonith-enabled").advanced()).isTrue();
        assertThat(option(scheduler, "stonith-enabled").shortDescription())
                .isEqualTo("Whether nodes may be fenced as part of recovery");
        assertThat(option(scheduler, "remove-after-stop").deprecated()).isTrue();
        assertThat(option(scheduler, "have-watchdog").readOnly()).isTrue();
        assertThat(option(daemon("pacemaker-controld"), "dc-deadtime").type()).isEqualTo("time");
        assertThat(option(daemon("pacemaker-fenced"), "pcmk_delay_max").defaultValue())
                .isEqualTo("0s");
        // Said in its text alone.
        assertThat(option(daemon("pacemaker-fenced"), "pcmk_host_check").options())
                .containsExactly("dynamic-list", "static-list", "status", "none");
        assertThat(option(daemon("pacemaker-based"), "enable-acl").type()).isEqualTo("boolean");
    }

    @Test
    void theManualPageIsUnderstood() {
        OptionMetadata token = totem("totem", "token");
        assertThat(token.defaultValue()).isEqualTo("3000");
        assertThat(token.unit()).isEqualTo("milliseconds");
        assertThat(token.type()).isEqualTo("integer");
        assertThat(token.longDescription())
                .contains("token_coefficient section")
                .contains("\n\n");
        assertThat(totem("totem", "token_retransmit").range()).isEqualTo("minimum is 30");
        assertThat(totem("totem", "token_warning").defaultValue()).isEqualTo("75");
        assertThat(totem("totem", "token_warning").unit()).isEqualTo("percent");
        assertThat(totem("totem", "block_unlisted_ips").type()).isEqualTo("boolean");
        assertThat(totem("totem", "block_unlisted_ips").defaultValue()).isEqualTo("yes");
        assertThat(totem("totem", "crypto_cipher").options()).containsExactly("none", "aes256", "aes192", "aes128");
        assertThat(totem("totem", "link_mode").options()).containsExactly("passive", "active", "rr");
        assertThat(totem("totem", "knet_compression_model").defaultValue()).isEqualTo("none");
        assertThat(totem("interface", "knet_transport").options()).containsExactlyInAnyOrder("sctp", "udp");
        assertThat(totem("interface", "knet_pong_count").defaultValue()).isEqualTo("2");
        assertThat(totem("interface", "ttl").range()).isEqualTo("0..255");
        assertThat(totem("interface", "ttl").longDescription()).startsWith("(udp only)");
        assertThat(totem("interface", "mcastaddr").type()).isEqualTo("string");
    }

    @Test
    void everyKeyOfTheSectionHasHelp() {
        Map<String, Map<String, String>> sections = ManualPage.sections(Recorded.text("property/corosync.conf.5"));

        assertThat(sections.getOrDefault("totem", Map.of())).hasSizeGreaterThan(35);
        assertThat(sections.getOrDefault("interface", Map.of())).hasSizeGreaterThan(10);
        assertThat(sections.getOrDefault("totem", Map.of())).doesNotContainKey("timestamp");
        assertThat(sections.values())
                .allSatisfy(keys -> assertThat(keys.values()).noneMatch(text -> text.contains("\\f")));
        assertThat(sections.getOrDefault("totem", Map.of()).values()).noneMatch(String::isBlank);
    }

    @Test
    void anOlderPacemakerIsAskedThroughItsDaemons(@TempDir Path directory) throws IOException {
        ToolPaths tools = FakeRunner.tools(
                directory, "crm_attribute", "crm_resource", "pacemaker-schedulerd", "pacemaker-fenced");
        Path page = Files.createDirectories(directory.resolve("usr/share/man/man5"));
        Files.writeString(page.resolve("corosync.conf.5"), Recorded.text("property/corosync.conf.5"));
        String bin = directory + "/usr/sbin/";
        var runner = new FakeRunner()
                .expect(bin + "crm_attribute --list-options=cluster --all --output-as=xml", 64, "", "unknown option")
                .expect(bin + "pacemaker-schedulerd metadata", Recorded.text("property/pacemaker-schedulerd.xml"))
                .expect(bin + "crm_resource --list-options=primitive --all --output-as=xml", 64, "", "unknown option")
                .expect(bin + "crm_resource --list-options=fencing --all --output-as=xml", 64, "", "unknown option")
                .expect(bin + "pacemaker-fenced metadata", Recorded.text("property/pacemaker-fenced.xml"));

        PropertyMetadata metadata =
                new EngineProperties(runner, new PropertyCommands(tools), new SystemRoot(directory)).read();

        runner.done();
        assertThat(option(metadata.cluster(), "stonith-timeout").source()).isEqualTo("pacemaker-schedulerd");
        assertThat(metadata.resourceDefaults()).isEmpty();
        assertThat(metadata.fenceDevice()).isNotEmpty();
        assertThat(metadata.totem())
                .extracting(OptionMetadata::name)
                .contains("token")
                .doesNotContain("version");
    }

    @Test
    void aNewerPacemakerListsThemItself(@TempDir Path directory) {
        String parameters = Recorded.text("property/pacemaker-based.xml")
                .replaceFirst("<\\?xml[^>]*>", "")
                .replace("name=\"enable-acl\"", "name=\"enable-acl\" advanced=\"1\" generated=\"1\"");
        String listed = "<pacemaker-result api-version=\"2.38\" request=\"crm_attribute\">" + parameters
                + "<status code=\"0\" message=\"OK\"/></pacemaker-result>";
        ToolPaths tools = FakeRunner.tools(directory, "crm_attribute", "crm_resource");
        String bin = directory + "/usr/sbin/";
        var runner = new FakeRunner()
                .expect(bin + "crm_attribute --list-options=cluster --all --output-as=xml", listed)
                .expect(bin + "crm_resource --list-options=primitive --all --output-as=xml", listed)
                .expect(bin + "crm_resource --list-options=fencing --all --output-as=xml", listed);

        PropertyMetadata metadata =
                new EngineProperties(runner, new PropertyCommands(tools), new SystemRoot(directory)).read();

        assertThat(option(metadata.cluster(), "enable-acl").readOnly()).isTrue();
        assertThat(option(metadata.resourceDefaults(), "enable-acl").advanced()).isTrue();
        assertThat(metadata.totem()).as("no manual page").isEmpty();
    }

    @Test
    void whatIsNoMetadataIsRefused() {
        assertThatThrownBy(() -> OptionParser.parse("<pacemaker-result/>", "x"))
                .isInstanceOf(UnreadableException.class);
    }

    @Property(tries = 200)
    void brokenMetadataIsAProblem(@ForAll @DoubleRange(min = 0, max = 1) double share) {
        String whole = Recorded.text("property/pacemaker-controld.xml");
        try {
            OptionParser.parse(whole.substring(0, (int) (whole.length() * share)), "x");
        } catch (UnreadableException expected) {
            assertThat(expected.reason()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void aBrokenPageIsNoFault(
            @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll @StringLength(max = 40) String noise) {
        String whole = Recorded.text("property/corosync.conf.5");
        int at = (int) (whole.length() * share);
        Map<String, Map<String, String>> sections =
                ManualPage.sections(whole.substring(0, at) + noise + whole.substring(Math.min(whole.length(), at + 9)));
        sections.values()
                .forEach(keys -> keys.forEach((key, text) ->
                        assertThat(ManualOption.of(key, text, "x").name()).isEqualTo(key)));
    }
}
