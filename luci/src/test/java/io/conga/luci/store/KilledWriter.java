package io.conga.luci.store;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The process that is killed: four threads write transactions of three statements (a job's step, its audit, a running
 * balance that two rows share) and say each number on standard output after its commit returned.
 */
final class KilledWriter {

    private KilledWriter() {}

    static Connection open(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }

    static void prepare(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create table if not exists step (n integer primary key, payload varchar(4000))");
            statement.execute("create table if not exists audit (n integer primary key, payload varchar(4000))");
            statement.execute("create table if not exists balance (id integer primary key, amount integer)");
            statement.execute("insert into balance select 1, 0 where not exists (select 1 from balance where id = 1)");
            statement.execute("insert into balance select 2, 0 where not exists (select 1 from balance where id = 2)");
        }
    }

    public static void main(String[] arguments) throws Exception {
        String url = arguments[0];
        var next = new AtomicInteger(Integer.parseInt(arguments[1]));
        PrintStream out = System.out;
        try (var writers = java.util.concurrent.Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                var unused = writers.submit(() -> {
                    try (Connection database = open(url)) {
                        database.setAutoCommit(false);
                        while (true) {
                            int n = next.getAndIncrement();
                            write(database, n);
                            synchronized (out) {
                                out.println(n);
                                out.flush();
                            }
                        }
                    } catch (SQLException e) {
                        out.println("failed " + e.getMessage());
                        out.flush();
                    }
                });
            }
        }
    }

    private static void write(Connection database, int n) throws SQLException {
        String payload = ("payload " + n + " ").repeat(20 + n % 100);
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("update balance set amount = amount + 1 where id = 1");
            statement.executeUpdate("update balance set amount = amount - 1 where id = 2");
            statement.executeUpdate("insert into step values (" + n + ", '" + payload + "')");
            statement.executeUpdate("insert into audit values (" + n + ", '" + payload + "')");
        }
        database.commit();
    }
}
