package io.conga.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules of this module, each with its reason. */
class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.conga.system");

    private void holds(ArchRule rule) {
        assertThatCode(() -> rule.check(classes)).doesNotThrowAnyException();
    }

    @Test
    void processesAreStartedInOnePlace() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("io.conga.system.exec")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class)
                .because("only io.conga.system.exec empties the environment and keeps limits"));
    }

    @Test
    void xmlIsParsedInOnePlace() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("io.conga.system.xml")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml..")
                .because("only io.conga.system.xml refuses document types and external entities"));
    }

    @Test
    void theMachineKnowsNothingOfWhoAsks() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.conga.ricci..", "io.conga.luci..", "io.conga.planning..")
                .because("system is below ricci and beside planning"));
    }
}
