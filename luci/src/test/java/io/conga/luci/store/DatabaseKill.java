package io.conga.luci.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Kills a writing process with SIGKILL again and again, and looks at what its database remembers. The figures of
 * docs/adr come from {@link #main}.
 */
final class DatabaseKill {

    /** Beside {@link DatabaseConfiguration}'s own address. */
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";

    private DatabaseKill() {}

    /**
     * What was seen.
     *
     * @param acknowledged commits that returned before a kill
     * @param lost of these, how many the database had forgotten
     * @param torn transactions of which only a part was there, and failed checks
     * @param unopened how often the database could not be opened again
     * @param commitsPerSecond of four writers, while they lived
     */
    record Seen(long acknowledged, long lost, long torn, int unopened, long commitsPerSecond) {}

    static Seen run(String url, int kills, long seed) throws IOException, InterruptedException, SQLException {
        var random = new Random(seed);
        try (Connection database = KilledWriter.open(url)) {
            KilledWriter.prepare(database);
        }
        Set<Integer> acknowledged = new HashSet<>();
        long torn = 0;
        int unopened = 0;
        long nanoseconds = 0;
        int next = 1;
        for (int i = 0; i < kills; i++) {
            int until = 100 + random.nextInt(1500);
            nanoseconds += writeAndKill(url, next, until, acknowledged);
            next = acknowledged.stream().mapToInt(Integer::intValue).max().orElse(0) + 100;
            try (Connection database = KilledWriter.open(url)) {
                torn += torn(database, url);
            } catch (SQLException e) {
                System.out.println("can't be opened: " + e.getMessage());
                unopened++;
            }
        }
        long lost = acknowledged.size();
        try (Connection database = KilledWriter.open(url)) {
            for (int n : numbers(database, "step")) {
                lost -= acknowledged.contains(n) ? 1 : 0;
            }
        }
        return new Seen(
                acknowledged.size(),
                lost,
                torn,
                unopened,
                acknowledged.size() * 1_000_000_000L / Math.max(1, nanoseconds));
    }

    private static long writeAndKill(String url, int next, int until, Set<Integer> acknowledged)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        url,
                        Integer.toString(next))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long began = 0;
        int seen = 0;
        try (var lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.US_ASCII))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("failed")) {
                    throw new IOException(line);
                }
                began = began == 0 ? System.nanoTime() : began;
                acknowledged.add(Integer.parseInt(line));
                if (++seen == until) {
                    writer.toHandle().destroyForcibly(); // the process's own would close the pipe too
                }
            }
        } finally {
            writer.toHandle().destroyForcibly();
        }
        writer.waitFor();
        return System.nanoTime() - began;
    }

    private static long torn(Connection database, String url) throws SQLException {
        long torn = 0;
        Set<Integer> steps = numbers(database, "step");
        Set<Integer> audits = numbers(database, "audit");
        torn += steps.stream().filter(n -> !audits.contains(n)).count();
        torn += audits.stream().filter(n -> !steps.contains(n)).count();
        torn += Math.abs(number(database, "select sum(amount) from balance"));
        torn += Math.abs(number(database, "select amount from balance where id = 1") - steps.size());
        if (url.startsWith("jdbc:sqlite")) {
            torn += number(database, "select count(*) from pragma_integrity_check where integrity_check <> 'ok'");
        }
        return torn;
    }

    private static Set<Integer> numbers(Connection database, String table) throws SQLException {
        Set<Integer> numbers = new HashSet<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select n, payload from " + table)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The address that luci uses. */
    static String embedded(Path directory) {
        return "jdbc:h2:file:" + directory.resolve("h2-zero") + OPTIONS + ";WRITE_DELAY=0";
    }

    public static void main(String[] arguments) throws Exception {
        int kills = Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("database-kill");
        String sqlite = "?journal_mode=WAL&busy_timeout=20000&transaction_mode=IMMEDIATE&synchronous=";
        for (String url : List.of(
                "jdbc:h2:file:" + directory.resolve("h2-default") + OPTIONS,
                embedded(directory),
                "jdbc:sqlite:" + directory.resolve("normal.db") + sqlite + "NORMAL",
                "jdbc:sqlite:" + directory.resolve("full.db") + sqlite + "FULL")) {
            System.out.println(url.replace(directory.toString(), "") + " " + kills + " kills: " + run(url, kills, 1));
        }
    }
}
