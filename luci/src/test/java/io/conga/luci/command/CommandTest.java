package io.conga.luci.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.luci.Browser;
import io.conga.luci.TestLuci;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints, and that nothing ends in a stack trace. */
@Tag("component")
class CommandTest {

    @TempDir
    Path data;

    @Test
    void theFirstAdministratorIsMadeOnceAndLetIn() throws Exception {
        Path file = data.resolve("one-time");
        String option = "--data=" + data;
        assertThat(luci("admin", "init", option, "--one-time-password-file=" + file))
                .contains("exit 0", file.toString());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String first = Files.readString(file).strip();
        assertThat(luci("admin", "init", option))
                .contains("exit 0", "already: admin")
                .doesNotContain("One-time");
        String reset = luci("admin", "reset-password", option, "admin");
        assertThat(reset).contains("exit 0", "One-time password: ");
        assertThat(luci("admin", "reset-password", option, "nobody")).contains("exit 1", "no such user: nobody");
        String second = reset.lines()
                .filter(line -> line.startsWith("One-time password: "))
                .map(line -> line.substring(19))
                .findFirst()
                .orElseThrow();
        try (TestLuci server = TestLuci.start(data);
                var browser = new Browser(server)) {
            assertThat(browser.signIn("admin", first).status()).isEqualTo(401);
            assertThat(browser.signIn("admin", second)
                            .json()
                            .at("/user/mustChangePassword")
                            .asBoolean())
                    .isTrue();
        }
    }

    /** Not by a second luci: within one process H2 shares the file. */
    @Test
    void aDatabaseInUseIsToldAsThat() {
        var locked = new IllegalStateException(new SQLException("locked", "90020", 90020));
        assertThat(CommandProblem.of(locked))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("command.database-in-use"));
    }

    @Test
    void whatItDoesNotKnowIsAnError() throws Exception {
        assertThat(luci("serve", "--nope")).contains("exit 2", "Unknown option: '--nope'");
        assertThat(luci("surf")).contains("exit 2");
        assertThat(luci("--version")).contains("exit 0", "luci ");
        Path config = Files.writeString(data.resolve("luci.properties"), "luci.sesion.idle=5m\n");
        assertThat(luci("admin", "init", "--data=" + data, "--config=" + config))
                .contains("exit 1", "luci.sesion.idle", "Do:")
                .doesNotContain("Exception");
        Files.writeString(config, "server.port=1\nspring.jmx.enabled=true\n");
        assertThat(luci("serve", "--data=" + data, "--config=" + config))
                .contains("exit 1", "key server.port", "key spring.jmx.enabled");
        Path absent = data.resolve("absent.properties");
        assertThat(luci("admin", "init", "--data=" + data, "--config=" + absent))
                .contains("exit 1", "absent.properties", "Do:");
    }

    private static String luci(String... arguments) {
        var printed = new StringWriter();
        var writer = new PrintWriter(printed);
        int exit = LuciCommand.commandLine().setOut(writer).setErr(writer).execute(arguments);
        return printed + "exit " + exit;
    }
}
