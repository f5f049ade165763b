package io.conga.system.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceRunnerTest {

    private static final Command QUERY = Command.of("/usr/sbin/cibadmin", "--query");

    private final List<Command> run = new ArrayList<>();

    private final OnceRunner runner = new OnceRunner(new CommandRunner() {
        @Override
        public CommandResult run(Command command) {
            run.add(command);
            return new CommandResult(command, 0, "answer " + run.size(), "", false, false, 1);
        }

        @Override
        public String node() {
            return "node1";
        }
    });

    @Test
    void theSameQuestionIsAskedOnce() {
        assertThat(runner.run(QUERY).stdout()).isEqualTo("answer 1");
        assertThat(runner.run(QUERY).stdout()).isEqualTo("answer 1");
        assertThat(run).containsExactly(QUERY);
    }

    @Test
    void anotherInputIsAnotherQuestion() {
        runner.run(QUERY.withInput("one"));
        assertThat(runner.run(QUERY.withInput("two")).stdout()).isEqualTo("answer 2");
    }
}
