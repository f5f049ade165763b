package io.conga.system.libvirt.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.conga.system.exec.UnreadableException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DomainDefinitionTest {

    private static final String XML = """
            <domain type='kvm'>
              <name>a &amp; b</name>
              <uuid>6a5b2b6e-0000-4000-8000-000000000001</uuid>
              <os>
                <loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE.fd</loader>
                <nvram>/var/lib/libvirt/qemu/nvram/a_VARS.fd</nvram>
              </os>
              <devices>
                <disk type='file' device='disk'>
                  <source file='/var/lib/libvirt/images/a.img'/>
                  <target dev='vda' bus='virtio'/>
                </disk>
                <disk type='block' device='disk'>
                  <source dev='/dev/vg/b'/>
                  <target dev='vdb' bus='virtio'/>
                </disk>
                <disk type='file' device='cdrom'>
                  <target dev='sda' bus='sata'/>
                </disk>
                <tpm model='tpm-crb'>
                  <backend type='emulator' version='2.0'/>
                </tpm>
              </devices>
            </domain>
            """;

    @Test
    void movesDisksAndLeavesTheRest() {
        String moved = DomainDefinition.parse(XML)
                .moved(Map.of("/var/lib/libvirt/images/a.img", "/g/a-vda.raw", "/dev/vg/b", "/g/a-vdb.raw"))
                .written();

        assertThat(moved)
                .contains("<source file=\"/g/a-vda.raw\"/>")
                .contains("<source file=\"/g/a-vdb.raw\"/>")
                .contains("<disk device=\"disk\" type=\"file\">")
                .doesNotContain("/dev/vg/b")
                .contains("<nvram>/var/lib/libvirt/qemu/nvram/a_VARS.fd</nvram>")
                .contains("\n  <name>a &amp; b</name>\n");
        assertThat(DomainDefinition.parse(moved).name()).isEqualTo("a & b");
    }

    @Test
    void putsTheNameOnALineOfItsOwnWhereItIsNot() {
        String written = DomainDefinition.parse("<domain><uuid>u</uuid><name>a</name></domain>")
                .written();

        assertThat(written.lines().map(String::strip)).contains("<name>a</name>");
    }

    @Test
    void tellsWhatMustBeKept() {
        var definition = DomainDefinition.parse(XML);
        assertThat(definition.nvram()).isTrue();
        assertThat(definition.tpm()).isTrue();
        var plain = DomainDefinition.parse("<domain><name>a</name><uuid>u</uuid></domain>");
        assertThat(plain.nvram()).isFalse();
        assertThat(plain.tpm()).isFalse();
    }

    @Test
    void refusesWhatIsNoDomain() {
        assertThatThrownBy(() -> DomainDefinition.parse("<network/>")).isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> DomainDefinition.parse("<domain/>").name()).isInstanceOf(UnreadableException.class);
    }
}
