package io.conga.lab.bench;

import java.util.ArrayList;
import java.util.List;

/** Medians and percentiles of a series. */
final class Figures {

    private Figures() {}

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** Milliseconds that each of so many runs takes. */
    static List<Double> timed(int runs, Runnable work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begin) / 1e6);
        }
        return times;
    }

    /** Nearest rank. */
    static double percentile(List<Double> values, int percent) {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }

    static List<Double> milliseconds(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Double::valueOf)
                .toList();
    }
}
