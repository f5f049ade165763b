package io.conga.ricci;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What ricci and its tools may use, each rule with its reason. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.conga.ricci", "io.conga.system", "io.conga.protocol");

    @Test
    void ricciUsesLittle() {
        classes()
                .that()
                .resideInAPackage("io.conga.ricci..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.conga.ricci..",
                        "io.conga.system..",
                        "io.conga.protocol..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "picocli..",
                        "org.jspecify.annotations..",
                        "java..",
                        "javax.net.ssl..",
                        "com.sun.net.httpserver..")
                .because("ricci runs as root on every node: each library there costs memory, start time and trust")
                .check(CLASSES);
    }

    @Test
    void toolsKnowNothingOfTheAgent() {
        classes()
                .that()
                .resideInAPackage("io.conga.system..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.conga.system..",
                        "io.conga.protocol..",
                        "org.jspecify.annotations..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "javax.xml..",
                        "tools.jackson..",
                        "java..")
                .because("a tool's package can be tried and understood without the agent around it")
                .check(CLASSES);
    }

    @Test
    void processesAreStartedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.conga.system.exec..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because("no shell, absolute paths, an emptied environment and time limits are kept in one file only")
                .check(CLASSES);
    }

    @Test
    void everythingIsLoggedThroughOneDoor() {
        noClasses()
                .that()
                .resideInAPackage("io.conga.ricci..")
                .and()
                .resideOutsideOfPackage("io.conga.ricci.log..")
                .should()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "out")
                .because("what is logged is cleaned of control characters in one place")
                .check(CLASSES);
    }

    @Test
    void onlyPamAndProcessWatchingGoNative() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.conga.ricci.pam..", "io.conga.ricci.event..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .because("a mistake in a native call ends the whole agent without a word")
                .check(CLASSES);
    }

    @Test
    void handlersDoNotKnowTheServer() {
        noClasses()
                .that()
                .resideInAnyPackage("io.conga.ricci.handler..", "io.conga.ricci.node..", "io.conga.ricci.trust..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.conga.ricci.server..", "io.conga.ricci.command..", "com.sun.net.httpserver..")
                .because("what is done to a node does not depend on how it was asked for")
                .check(CLASSES);
    }
}
