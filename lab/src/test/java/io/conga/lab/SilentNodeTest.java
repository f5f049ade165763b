package io.conga.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.lab.api.LuciApi;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A node that may take minutes to answer, and goes silent meanwhile: who asked is told so while they still wait. Nothing closes
 * the connection where a machine loses its power or its cable.
 */
@Tag("cluster")
class SilentNodeTest {

    /** The look at its disks takes longer than anybody waits. */
    private static final String SLOW =
            "rm /usr/bin/lsblk; printf '#!/bin/sh\\nexec sleep 600\\n' >/usr/bin/lsblk; chmod +x /usr/bin/lsblk";

    /** luci listens to its events on one connection, and waits for its answer on another. */
    private static final String ASKED =
            "[ $(ss -Htn state established sport = :11111 | wc -l) -ge 2 ] && pgrep -xf 'sleep 600'";

    @Test
    void isToldOfBeforeItsAnswerIsDue() throws InterruptedException, ExecutionException {
        try (Site site = Site.withSystems(1, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String storage = "/systems/" + site.system("node1") + "/storage";
            site.lab().exec("node1", "sh", "-c", SLOW).orThrow();

            var answer = threads.submit(() -> refusal(site.person().api(), storage + "/refresh"));
            Eventually.until(
                    Site.LIMIT,
                    () -> site.lab().exec("node1", "sh", "-c", ASKED).succeeded(),
                    () -> "nobody asked for its disks");
            site.lab().cut("node1");

            assertThat(answer.get()).isEqualTo("node.unreachable");
        }
    }

    private static String refusal(LuciApi api, String path) {
        try {
            return api.post(path, null).toString();
        } catch (LuciApi.Refused refused) {
            return refused.code();
        }
    }
}
