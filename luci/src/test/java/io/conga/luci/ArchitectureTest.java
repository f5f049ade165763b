package io.conga.luci;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;

/** Who may use what in luci, each rule with its reason. */
class ArchitectureTest {

    private static final JavaClasses LUCI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.conga.luci");

    @Test
    void luciDoesNotKnowRicci() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.conga.ricci..", "io.conga.system..")
                .because("luci and ricci are built, installed and updated apart; the protocol is all that they share")
                .check(LUCI);
    }

    @Test
    void luciRunsNoCommands() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because(
                        "what is run on a machine is run by ricci, as a typed operation that it checks; luci need not be root")
                .check(LUCI);
    }

    @Test
    void controllersAreInTheApi() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .resideInAPackage("..api..")
                .because("whoever looks for an endpoint, or for its permission, looks there")
                .check(LUCI);
    }

    @Test
    void nothingStandsOnTheApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.conga.luci.api..")
                .because("HTTP is one way to ask; what luci does must not depend on how it was asked")
                .check(LUCI);
    }

    @Test
    void sqlStaysInStores() {
        noClasses()
                .that()
                .haveNameNotMatching(".*(Store|Query|History|Proofs|Throttle)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class, JdbcOperations.class)
                .because("each table has one class that knows it; the rest of luci speaks in records")
                .check(LUCI);
    }

    @Test
    void whoAsksIsKnownInFewPlaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.conga.luci.users", "io.conga.luci.session", "io.conga.luci.web")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(SecurityContextHolder.class)
                .because("it is bound to the request's thread; jobs and event streams are handed their CurrentUser")
                .check(LUCI);
    }

    @Test
    void beansAreBuiltByTheirConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a class that can be built without Spring can be tested without it")
                .check(LUCI);
    }
}
