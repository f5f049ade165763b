package io.conga.planning;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kind of intent, planned, against files that are read by people whenever they change. */
class GoldenPlansTest {

    @TestFactory
    Stream<DynamicTest> plans() {
        return Cases.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> Golden.check(
                                Path.of("src/test/resources/golden", entry.getKey() + ".json"),
                                new Golden.Case(
                                        entry.getValue().intent(),
                                        entry.getValue().known(),
                                        Planner.plan(
                                                entry.getValue().intent(),
                                                entry.getValue().known())))));
    }
}
