package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Taking a lab down leaves no process, namespace, mount, interface or file; two labs do not meet. */
@Tag("cluster")
class NothingLeftTest {

    @Test
    void downLeavesNothing() throws IOException {
        Set<String> interfaces = interfaces();
        Lab lab = Lab.up(2);
        List<String> namespaces = new ArrayList<>();
        for (String node : lab.nodes()) {
            String init = Files.readString(lab.stateDir().resolve("nodes/" + node + "/init"))
                    .split(" ")[0];
            for (String kind : List.of("net", "mnt", "pid")) {
                namespaces.add(Files.readSymbolicLink(Path.of("/proc", init, "ns", kind))
                        .toString());
            }
        }
        lab.crash("node1");

        lab.close();

        assertThat(lab.stateDir()).doesNotExist();
        assertThat(processesOf(lab)).isEmpty();
        assertThat(namespacesInUse()).doesNotContainAnyElementsOf(namespaces);
        assertThat(Files.readString(Path.of("/proc/self/mountinfo")))
                .doesNotContain(lab.stateDir().toString());
        assertThat(interfaces()).isEqualTo(interfaces);
    }

    @Test
    void aSecondLabBesideTheFirstIsItsOwn() {
        try (Lab first = Lab.up(1);
                Lab second = Lab.up(1)) {
            first.exec("node1", "touch", "/etc/only-here").orThrow();
            first.crash("node1");

            assertThat(second.isOn("node1")).isTrue();
            assertThat(second.exec("node1", "test", "-e", "/etc/only-here").succeeded())
                    .isFalse();
        }
    }

    private static Set<String> interfaces() throws IOException {
        return Files.readAllLines(Path.of("/proc/net/dev")).stream()
                .skip(2)
                .map(line -> line.strip().split(":")[0])
                .collect(Collectors.toSet());
    }

    private static List<String> processesOf(Lab lab) {
        String mark = "CONGA_LAB=" + lab.stateDir();
        return ProcessHandle.allProcesses()
                .map(process -> Path.of("/proc", String.valueOf(process.pid()), "environ"))
                .filter(environ -> List.of(text(environ).split("\0")).contains(mark))
                .map(Path::toString)
                .toList();
    }

    private static List<String> namespacesInUse() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> List.of("net", "mnt", "pid").stream()
                        .map(kind -> link(Path.of("/proc", String.valueOf(process.pid()), "ns", kind))))
                .toList();
    }

    /** Empty where the process is gone meanwhile. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
