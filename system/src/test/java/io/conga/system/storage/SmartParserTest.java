package io.conga.system.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.conga.protocol.storage.SmartReport;
import io.conga.protocol.storage.SmartReport.Attribute;
import io.conga.protocol.storage.SmartReport.SelfTest;
import io.conga.system.Recorded;
import org.junit.jupiter.api.Test;

/**
 * What smartctl printed of emulated disks; and of what none of them has (a test that runs or failed, a worn attribute, SCSI's logs) what its
 * JSON has for it: smartctl(8), ataprint.cpp, scsiprint.cpp.
 */
class SmartParserTest {

    @Test
    void anAtaDisk() {
        SmartReport ata = recorded("ata");

        assertThat(ata.available()).isTrue();
        assertThat(ata.passed()).isTrue();
        assertThat(ata.temperature()).isEqualTo(31);
        assertThat(ata.powerOnHours()).isEqualTo(1);
        assertThat(ata.testing()).isNull();
        assertThat(ata.tests()).containsExactly(new SelfTest("Short offline", "Completed without error", true, 4660L));
        assertThat(ata.attributes())
                .extracting(Attribute::name, Attribute::failed)
                .contains(tuple("Raw_Read_Error_Rate", false), tuple("Reallocated_Sector_Ct", false));
    }

    @Test
    void nvmeDisks() {
        SmartReport nvme = recorded("nvme");
        SmartReport failing = recorded("nvme-failing");

        assertThat(nvme.passed()).isTrue();
        assertThat(nvme.wearPercent()).isZero();
        assertThat(nvme.powerOnHours()).isZero();
        assertThat(nvme.attributes()).extracting(Attribute::name).contains("media_errors");
        assertThat(failing.passed()).isFalse();
        assertThat(failing.attributes())
                .filteredOn(Attribute::failed)
                .extracting(Attribute::name, Attribute::raw)
                .containsExactly(tuple("critical_warning", "4"));
    }

    @Test
    void aDiskThatTellsNothing() {
        SmartReport none = recorded("none");

        assertThat(none.available()).isFalse();
        assertThat(none.passed()).isNull();
    }

    @Test
    void aDiskThatFailsAndTestsItself() {
        SmartReport failing = SmartParser.parse("""
                {"smartctl": {"exit_status": 24}, "smart_support": {"available": true, "enabled": true}, "smart_status": {"passed": false},
                 "ata_smart_data": {"self_test": {"status": {"value": 249, "string": "in progress, 90% remaining"}}},
                 "ata_smart_attributes": {"table": [
                   {"name": "Reallocated_Sector_Ct", "value": 1, "worst": 1, "thresh": 36, "when_failed": "now", "raw": {"string": "4012"}},
                   {"name": "Seek_Error_Rate", "value": 80, "worst": 20, "thresh": 30, "when_failed": "past", "raw": {"string": "7"}}]},
                 "ata_smart_self_test_log": {"extended": {"table": [
                   {"type": {"string": "Extended offline"}, "status": {"string": "Completed: read failure", "passed": false},
                    "lifetime_hours": 9000},
                   {"type": {"string": "Short offline"}, "status": {"string": "Aborted by host"}, "lifetime_hours": 8000}]}}}
                """);

        assertThat(failing.passed()).isFalse();
        assertThat(failing.testing()).isEqualTo("in progress, 90% remaining");
        assertThat(failing.attributes())
                .containsExactly(
                        new Attribute("Reallocated_Sector_Ct", "4012", 1, 1, 36, true),
                        new Attribute("Seek_Error_Rate", "7", 80, 20, 30, false));
        assertThat(failing.tests())
                .containsExactly(
                        new SelfTest("Extended offline", "Completed: read failure", false, 9000L),
                        new SelfTest("Short offline", "Aborted by host", null, 8000L));
    }

    @Test
    void aScsiDisk() {
        SmartReport scsi = SmartParser.parse("""
                {"smartctl": {"exit_status": 0}, "smart_status": {"passed": true}, "temperature": {"current": 44},
                 "scsi_grown_defect_list": 3, "scsi_error_counter_log": {"read": {"total_uncorrected_errors": 2}},
                 "scsi_self_test_0": {"code": {"string": "Background long"}, "result": {"value": 7, "string": "Failed in segment"},
                                      "power_on_time": {"hours": 12}},
                 "scsi_self_test_1": {"code": {"string": "Background short"}, "result": {"value": 1, "string": "Aborted"}}}
                """);

        assertThat(scsi.passed()).isTrue();
        assertThat(scsi.attributes())
                .extracting(Attribute::name, Attribute::raw)
                .containsExactly(tuple("grown_defect_list", "3"), tuple("read_uncorrected_errors", "2"));
        assertThat(scsi.tests()).extracting(SelfTest::passed).containsExactly(false, null);
    }

    private static SmartReport recorded(String name) {
        return SmartParser.parse(Recorded.text("storage/smartctl-" + name + ".json"));
    }
}
