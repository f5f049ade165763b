package io.conga.protocol.corosync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.protocol.cluster.CorosyncConfiguration;
import io.conga.protocol.cluster.CorosyncConfiguration.CorosyncNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** corosync.conf is read, rendered and edited without a loss. */
class CorosyncFileTest {

    private static final String COMMENTED = """
            # ours
            totem {
                version: 2
                cluster_name: shop   # not a comment for Corosync
                transport: udpu
                token: 3000
            }

            nodelist {
            	node {
            		ring0_addr: 10.0.0.1
            		ring1_addr: 10.1.0.1
            		name: alpha
            		nodeid: 1
            	}
            	# the second
            	node {
            		ring0_addr: 10.0.0.2
            		ring1_addr: 10.1.0.2
            		name: beta
            		nodeid: 7
            	}
            }
            quorum {
                provider: corosync_votequorum
                two_node: 1
            }
            """;

    private static CorosyncNode node(String name, Integer id, String... links) {
        return new CorosyncNode(name, id, List.of(links));
    }

    @Test
    void aNewFileSaysWhatWasAskedFor() {
        CorosyncConfiguration made = CorosyncFile.create(new CorosyncSpec(
                        "shop",
                        "knet",
                        true,
                        Map.of("token", "3000"),
                        List.of(node("alpha", null, "10.0.0.1", "10.1.0.1"), node("beta", null, "10.0.0.2"))))
                .configuration();
        assertThat(made.clusterName()).isEqualTo("shop");
        assertThat(made.encrypted()).isTrue();
        assertThat(made.twoNode()).isTrue();
        assertThat(made.configVersion()).isEqualTo(1);
        assertThat(made.nodes()).containsExactly(node("alpha", 1, "10.0.0.1", "10.1.0.1"), node("beta", 2, "10.0.0.2"));
        assertThat(made.text()).contains("token: 3000", "crypto_cipher: aes256", "to_logfile: yes");
    }

    @Test
    void aFileThatIsNotEditedIsWrittenAsItWas() {
        assertThat(CorosyncFile.parse(COMMENTED).text()).isEqualTo(COMMENTED);
        assertThat(CorosyncFile.parse(COMMENTED.stripTrailing()).text()).isEqualTo(COMMENTED.stripTrailing());
        assertThat(CorosyncFile.parse("").text()).isEmpty();
    }

    @Test
    void anAddedNodeGetsTheNextIdAndEndsTwoNode() {
        CorosyncFile edited = CorosyncFile.parse(COMMENTED)
                .edit()
                .addNode(node("gamma", null, "10.0.0.3", "10.1.0.3"))
                .done();
        assertThat(edited.nodes()).last().isEqualTo(node("gamma", 8, "10.0.0.3", "10.1.0.3"));
        assertThat(edited.configuration().twoNode()).isFalse();
        assertThat(edited.configVersion()).isEqualTo(1);
        assertThat(edited.text()).contains("# the second", "# ours");
        assertThat(edited.edit().done().configVersion()).isEqualTo(2);
    }

    @Test
    void addingAndRemovingANodeComesBackToTheSameCluster() {
        CorosyncConfiguration before = CorosyncFile.parse(COMMENTED).configuration();
        CorosyncConfiguration after = CorosyncFile.parse(COMMENTED)
                .edit()
                .addNode(node("gamma", null, "10.0.0.3"))
                .done()
                .edit()
                .removeNode("gamma")
                .done()
                .configuration();
        assertThat(after.nodes()).isEqualTo(before.nodes());
        assertThat(after.twoNode()).isTrue();
    }

    @Test
    void aQuorumDeviceKeepsTwoNodeOff() {
        String text = COMMENTED.replace("    two_node: 1\n", "    device {\n        model: net\n    }\n");
        assertThat(CorosyncFile.parse(text)
                        .edit()
                        .set("totem", "token", "5000")
                        .done()
                        .configuration()
                        .twoNode())
                .isFalse();
    }

    @Test
    void valuesAreSetInPlace() {
        CorosyncFile edited = CorosyncFile.parse(COMMENTED)
                .edit()
                .set("totem", "token", "5000")
                .set("logging", "debug", "on")
                .done();
        assertThat(edited.value("totem", "token")).contains("5000");
        assertThat(edited.value("logging", "debug")).contains("on");
        assertThat(edited.text()).contains("    token: 5000\n").doesNotContain("3000");
    }

    @Test
    void whatCorosyncWouldRefuseIsRefusedWithItsLine() {
        assertThatThrownBy(() -> CorosyncFile.parse("totem {\n version 2\n}\n"))
                .isInstanceOf(CorosyncSyntaxException.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> CorosyncFile.parse("totem {\n")).hasMessageContaining("not closed");
        assertThatThrownBy(() -> CorosyncFile.parse("}\n")).hasMessageContaining("without an opening");
        assertThatThrownBy(() -> CorosyncFile.parse("totem {\nconfig_version: x\n}\n"))
                .isInstanceOf(CorosyncSyntaxException.class);
    }

    @Property(tries = 300)
    void aDamagedFileIsReadOrRefusedAndWhatIsReadIsWrittenAsItWas(
            @ForAll @IntRange(max = 520) int place,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll @StringLength(max = 12) @CharRange(from = ' ', to = '~') String inserted) {
        int at = Math.min(place, COMMENTED.length());
        String damaged =
                COMMENTED.substring(0, at) + inserted + COMMENTED.substring(Math.min(at + cut, COMMENTED.length()));
        assertReadOrRefused(damaged);
    }

    @Property(tries = 300)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 200) String text) {
        assertReadOrRefused(text);
    }

    @Test
    void linksAreReadAndWrittenAndTheRestStays() {
        CorosyncFile file = CorosyncFile.parse("""
                totem {
                    version: 2
                    # ours
                    interface {
                        linknumber: 1
                        knet_link_priority: 4
                    }
                }
                nodelist {
                    node {
                        name: a
                        ring0_addr: 192.0.2.1
                        ring1_addr: 198.51.100.1
                    }
                }
                """);
        assertThat(file.links())
                .containsExactly(
                        new CorosyncLink(0, Map.of("a", "192.0.2.1"), Map.of()),
                        new CorosyncLink(1, Map.of("a", "198.51.100.1"), Map.of("knet_link_priority", "4")));
        assertThat(file.values("totem")).isEqualTo(Map.of("version", "2"));

        CorosyncFile changed = file.edit()
                .links(List.of(new CorosyncLink(2, Map.of("a", "203.0.113.1"), Map.of("knet_pong_count", "3"))))
                .done();

        assertThat(changed.links())
                .containsExactly(new CorosyncLink(2, Map.of("a", "203.0.113.1"), Map.of("knet_pong_count", "3")));
        assertThat(changed.text()).contains("# ours").contains("linknumber: 2").doesNotContain("ring0_addr");
        assertThat(file.edit().links(file.links()).done().links()).isEqualTo(file.links());
    }

    private static void assertReadOrRefused(String text) {
        try {
            assertThat(CorosyncFile.parse(text).text()).isEqualTo(text);
        } catch (CorosyncSyntaxException refused) {
            assertThat(refused.reason()).isNotEmpty();
        }
    }
}
