package io.conga.system.storage;

import io.conga.protocol.storage.SmartReport;
import io.conga.protocol.storage.SmartReport.Attribute;
import io.conga.protocol.storage.SmartReport.SelfTest;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code smartctl --json=c -a} of ATA, SCSI and NVMe disks. */
final class SmartParser {

    /** What ATA disks rate a self-test that still runs with, in the upper half: ATA Command Set, self-test execution status. */
    private static final int RUNNING = 15;

    /** Of an NVMe disk's health log, what is shown elsewhere. */
    private static final Set<String> SHOWN = Set.of("temperature", "percentage_used", "power_on_hours");

    /** Results of an NVMe self-test that failed (NVMe Base, Device Self-test log); others were ended or aborted. */
    private static final Set<Long> NVME_FAILED = Set.of(5L, 6L, 7L);

    /** Results of a SCSI self-test that failed (SPC-4, Self-Test Results log page); others were aborted or still run. */
    private static final Set<Long> SCSI_FAILED = Set.of(3L, 4L, 5L, 6L, 7L);

    private SmartParser() {}

    static SmartReport parse(String text) {
        JsonNode all = ToolJson.object(text);
        if (!all.path("smartctl").isObject()) {
            throw new UnreadableException("it is not smartctl's");
        }
        JsonNode status = all.path("smart_status");
        List<Attribute> attributes = attributes(all);
        boolean told = status.has("passed") || !attributes.isEmpty();
        boolean off = all.path("smart_support").has("available")
                && !(ToolJson.flag(all.path("smart_support"), "available")
                        && ToolJson.flag(all.path("smart_support"), "enabled"));
        String words = ToolJson.list(all.path("smartctl"), "messages").stream()
                .map(message -> ToolJson.text(message, "string"))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.joining(" "));
        boolean available = told && !off;
        JsonNode nvme = all.path("nvme_smart_health_information_log");
        return new SmartReport(
                available,
                available || words.isEmpty() ? null : words,
                (available && status.has("passed")) ? Boolean.valueOf(ToolJson.flag(status, "passed")) : null,
                ToolJson.text(all, "firmware_version"),
                available ? small(all.path("temperature"), "current") : null,
                large(all.path("power_on_time"), "hours"),
                small(nvme, "percentage_used"),
                testing(all),
                tests(all),
                attributes);
    }

    private static List<Attribute> attributes(JsonNode all) {
        List<Attribute> found = new ArrayList<>();
        for (JsonNode one : ToolJson.list(all.path("ata_smart_attributes"), "table")) {
            found.add(new Attribute(
                    ToolJson.required(one, "name"),
                    word(one.path("raw"), "string"),
                    small(one, "value"),
                    small(one, "worst"),
                    small(one, "thresh"),
                    word(one, "when_failed").equals("now")));
        }
        JsonNode nvme = all.path("nvme_smart_health_information_log");
        if (nvme.isObject()) {
            for (var one : nvme.properties()) {
                if (one.getValue().isValueNode() && !SHOWN.contains(one.getKey())) {
                    boolean failed =
                            one.getKey().equals("critical_warning") && ToolJson.number(nvme, one.getKey(), 0) != 0;
                    found.add(new Attribute(one.getKey(), word(nvme, one.getKey()), null, null, null, failed));
                }
            }
        }
        if (ToolJson.text(all, "scsi_grown_defect_list") != null) {
            found.add(new Attribute("grown_defect_list", word(all, "scsi_grown_defect_list"), null, null, null, false));
        }
        for (String kind : List.of("read", "write", "verify")) {
            JsonNode counted = all.path("scsi_error_counter_log").path(kind);
            if (counted.isObject()) {
                String errors = word(counted, "total_uncorrected_errors");
                found.add(new Attribute(kind + "_uncorrected_errors", errors, null, null, null, false));
            }
        }
        return found;
    }

    private static List<SelfTest> tests(JsonNode all) {
        List<SelfTest> found = new ArrayList<>();
        JsonNode log = all.path("ata_smart_self_test_log");
        for (JsonNode one : ToolJson.list(log.has("extended") ? log.path("extended") : log.path("standard"), "table")) {
            JsonNode status = one.path("status");
            found.add(new SelfTest(
                    word(one.path("type"), "string"),
                    word(status, "string"),
                    status.has("passed") ? Boolean.valueOf(ToolJson.flag(status, "passed")) : null,
                    large(one, "lifetime_hours")));
        }
        for (JsonNode one : ToolJson.list(all.path("nvme_self_test_log"), "table")) {
            long result = ToolJson.number(one.path("self_test_result"), "value", 0);
            found.add(new SelfTest(
                    word(one.path("self_test_code"), "string"),
                    word(one.path("self_test_result"), "string"),
                    passed(result, NVME_FAILED),
                    large(one, "power_on_hours")));
        }
        // scsi_self_test_0 is the last one.
        for (int i = 0; all.path("scsi_self_test_" + i).isObject(); i++) {
            JsonNode one = all.path("scsi_self_test_" + i);
            long result = ToolJson.number(one.path("result"), "value", 0);
            found.add(new SelfTest(
                    word(one.path("code"), "string"),
                    word(one.path("result"), "string"),
                    passed(result, SCSI_FAILED),
                    large(one.path("power_on_time"), "hours")));
        }
        return found;
    }

    /** @return null for a test that did not come to its end */
    private static @Nullable Boolean passed(long result, Set<Long> failed) {
        return result == 0 ? Boolean.TRUE : failed.contains(result) ? Boolean.FALSE : null;
    }

    private static @Nullable String testing(JsonNode all) {
        JsonNode ata = all.path("ata_smart_data").path("self_test").path("status");
        if (ToolJson.number(ata, "value", 0) / 16 == RUNNING) {
            return word(ata, "string");
        }
        JsonNode nvme = all.path("nvme_self_test_log").path("current_self_test_operation");
        return ToolJson.number(nvme, "value", 0) == 0 ? null : word(nvme, "string");
    }

    private static String word(JsonNode node, String name) {
        String word = ToolJson.text(node, name);
        return word == null ? "" : word;
    }

    private static @Nullable Integer small(JsonNode node, String name) {
        Long number = large(node, name);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    private static @Nullable Long large(JsonNode node, String name) {
        return ToolJson.text(node, name) == null ? null : Long.valueOf(ToolJson.number(node, name, 0));
    }
}
