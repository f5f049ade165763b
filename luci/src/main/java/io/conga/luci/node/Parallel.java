package io.conga.luci.node;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks many nodes at once, each on a virtual thread. */
public final class Parallel {

    private Parallel() {}

    /** Answers in the order of the questions; the first that fails unexpectedly ends all. */
    public static <S, T> List<T> run(List<S> questions, Function<S, T> ask) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> asked = questions.stream()
                    .map(question -> threads.submit(() -> ask.apply(question)))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("luci stops", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unexpected
                    ? unexpected
                    : new IllegalStateException(e.getCause());
        }
    }
}
