package io.conga.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pings of a guest from the switch, where its clients stand, and the longest time in which it did not answer. */
public final class GuestPings implements AutoCloseable {

    /** What iputils' ping -D prints of an answer: the time of this machine in seconds comes first. */
    private static final Pattern ANSWER = Pattern.compile("\\[(\\d+)\\.(\\d{6})\\] \\d+ bytes from .*");

    private final Process ping;
    private final Instant begin = Instant.now();
    private final List<Instant> answers = new ArrayList<>();

    private GuestPings(Process ping) {
        this.ping = ping;
    }

    static GuestPings begin(Lab lab, String address) {
        try {
            var pings = new GuestPings(lab.beginning("hub", "ping", "-n", "-D", "-i", "0.05", address));
            Thread.ofVirtual().start(pings::read);
            return pings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(ping.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::note);
        } catch (IOException | UncheckedIOException e) {
            // The process was ended in the middle of a line.
        }
    }

    private void note(String line) {
        Matcher answer = ANSWER.matcher(line);
        if (answer.matches()) {
            Instant at = Instant.ofEpochSecond(Long.parseLong(answer.group(1)), Long.parseLong(answer.group(2)) * 1000);
            synchronized (answers) {
                answers.add(at);
            }
        }
    }

    public int answered() {
        synchronized (answers) {
            return answers.size();
        }
    }

    /** From the beginning until now: a guest that never answered has been away all the time. */
    public Duration longestGap() {
        Instant last = begin;
        Duration longest = Duration.ZERO;
        List<Instant> all;
        synchronized (answers) {
            all = new ArrayList<>(answers);
        }
        all.add(Instant.now());
        for (Instant at : all) {
            Duration gap = Duration.between(last, at);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
            last = at;
        }
        return longest;
    }

    @Override
    public void close() {
        ping.destroy();
    }
}
