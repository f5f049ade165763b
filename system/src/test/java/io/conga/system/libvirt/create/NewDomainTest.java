package io.conga.system.libvirt.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conga.protocol.guest.NewGuest;
import io.conga.protocol.guest.NewGuestDisk;
import io.conga.protocol.guest.NewGuestDisk.ImageFormat;
import io.conga.protocol.guest.NewGuestDisk.Source;
import io.conga.system.exec.Command;
import io.conga.system.exec.ProcessRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.ToolPaths;
import io.conga.system.libvirt.control.DomainDefinition;
import io.conga.system.xml.Xml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewDomainTest {

    private static final NewDomain.Host EMULATED = new NewDomain.Host(false, "x86_64", true);
    private static final String STRANGE = "/srv/a & \"b\" <c> 'd'/]]>/한국어.iso";

    @TempDir
    private Path directory;

    private static NewGuest guest(String path, @Nullable String iso, @Nullable String network) {
        return new NewGuest(
                "web",
                "6a5b2b6e-1111-3222-8333-000000000001",
                512L << 20,
                2,
                false,
                new NewGuestDisk(Source.EMPTY, path, null, 1L << 30, ImageFormat.QCOW2),
                iso,
                network);
    }

    @Test
    void isAsPeopleWouldWriteIt() {
        assertThat(NewDomain.of(guest("/guest_roots/web.qcow2", "/srv/debian.iso", "br0"), EMULATED))
                .isEqualTo("""
                        <domain type="qemu">
                          <name>web</name>
                          <uuid>6a5b2b6e-1111-3222-8333-000000000001</uuid>
                          <memory unit="MiB">512</memory>
                          <vcpu>2</vcpu>
                          <os>
                            <type arch="x86_64" machine="q35">hvm</type>
                          </os>
                          <features>
                            <acpi/>
                            <apic/>
                          </features>
                          <clock offset="utc"/>
                          <on_poweroff>destroy</on_poweroff>
                          <on_reboot>restart</on_reboot>
                          <on_crash>destroy</on_crash>
                          <devices>
                            <disk device="disk" type="file">
                              <driver cache="none" name="qemu" type="qcow2"/>
                              <source file="/guest_roots/web.qcow2"/>
                              <boot order="1"/>
                              <target bus="virtio" dev="vda"/>
                            </disk>
                            <disk device="cdrom" type="file">
                              <driver cache="none" name="qemu" type="raw"/>
                              <source file="/srv/debian.iso"/>
                              <boot order="2"/>
                              <target bus="sata" dev="sda"/>
                              <readonly/>
                            </disk>
                            <interface type="bridge">
                              <source bridge="br0"/>
                              <model type="virtio"/>
                            </interface>
                            <serial type="pty">
                              <target port="0"/>
                            </serial>
                            <console type="pty">
                              <target port="0" type="serial"/>
                            </console>
                            <graphics autoport="yes" listen="127.0.0.1" port="-1" type="vnc"/>
                            <video>
                              <model type="vga"/>
                            </video>
                            <rng model="virtio">
                              <backend model="random">/dev/urandom</backend>
                            </rng>
                          </devices>
                        </domain>
                        """);
    }

    @Test
    void isWellFormedWhateverWasTyped() {
        String xml = NewDomain.of(guest(STRANGE, STRANGE, "a\"b<c"), EMULATED);

        assertThat(DomainDefinition.parse(xml).name()).isEqualTo("web");
        var sources = Xml.parse(xml).getElementsByTagName("source");
        assertThat(sources.item(0).getAttributes().getNamedItem("file").getNodeValue())
                .isEqualTo(STRANGE);
        assertThat(sources.item(2).getAttributes().getNamedItem("bridge").getNodeValue())
                .isEqualTo("a\"b<c");
        assertThat(xml.lines().filter(line -> line.contains("<source"))).hasSize(3);
    }

    /** Against libvirt's own schema, where that is on this machine. */
    @Test
    void isValid() throws IOException {
        var tools = new ToolPaths(SystemRoot.MACHINE, "node1");
        // The script asks xmllint, which is in a package of its own.
        assumeTrue(tools.find("xmllint").isPresent(), "xmllint is not installed");
        assumeTrue(tools.find("virt-xml-validate").isPresent(), "virt-xml-validate is not installed");
        String file = directory.resolve("domain.xml").toString();
        var validate = Command.of(tools.require("virt-xml-validate"), file, "domain");
        for (String xml : Stream.of(
                        NewDomain.of(guest(STRANGE, STRANGE, "br0"), EMULATED),
                        NewDomain.of(guest("/a", null, null), new NewDomain.Host(true, "x86_64", false)),
                        NewDomain.of(guest("/a", "/b", "default"), new NewDomain.Host(true, "aarch64", false)))
                .toList()) {
            Files.writeString(directory.resolve("domain.xml"), xml);
            var result = new ProcessRunner("node1").run(validate);
            assertThat(result.succeeded()).as(result.words() + "\n" + xml).isTrue();
        }
    }
}
