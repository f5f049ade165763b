package io.conga.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.conga.protocol.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The codes that the console translates, as committed lists; they change only together with these. */
class CataloguesTest {

    record ProblemText(String what, String why, String remedy) {}

    @Test
    void everySentenceIsListed() throws IOException {
        Golden.check(Path.of("../docs/sentences.json"), SentenceCatalogue.all());
    }

    @Test
    void everyProblemIsListed() throws IOException {
        Map<String, ProblemText> all = new TreeMap<>();
        for (ProblemCode problem : problems()) {
            all.put(problem.code(), new ProblemText(problem.what(), problem.why(), problem.remedy()));
        }
        Golden.check(Path.of("../docs/problems.json"), all);
    }

    @Test
    void everyProblemHasARemedyAndACodeOfItsOwn() {
        List<ProblemCode> problems = problems();
        assertThat(problems).hasSizeGreaterThan(50).allSatisfy(problem -> {
            assertThat(problem.what()).as(problem.code()).isNotBlank();
            assertThat(problem.why()).as(problem.code()).isNotBlank();
            assertThat(problem.remedy()).as(problem.code()).isNotBlank();
            assertThat(problem.code()).matches("[a-z]+\\.[a-z-]+");
            assertThat(problem.status()).isBetween(400, 599);
        });
        assertThat(problems).extracting(ProblemCode::code).doesNotHaveDuplicates();
    }

    @Test
    void everyHazardHasARemedy() {
        assertThat(SentenceCatalogue.hazards()).allSatisfy(hazard -> {
            assertThat(hazard.words().text()).as(hazard.words().code()).isNotBlank();
            assertThat(hazard.words().remedy()).as(hazard.words().code()).isNotBlank();
        });
    }

    /** All enums of problem codes in the protocol, so that a new one is not forgotten. */
    private static List<ProblemCode> problems() {
        var found = new ArrayList<ProblemCode>();
        for (JavaClass candidate : new ClassFileImporter().importPackages("io.conga.protocol")) {
            if (candidate.isEnum() && candidate.isAssignableTo(ProblemCode.class)) {
                for (Object constant : candidate.reflect().getEnumConstants()) {
                    found.add((ProblemCode) constant);
                }
            }
        }
        return found;
    }
}
