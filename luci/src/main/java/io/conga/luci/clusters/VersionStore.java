package io.conga.luci.clusters;

import io.conga.luci.store.Times;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The history's rows, and apart from them what the newest versions said. Growth is bounded per cluster and kind. */
@Repository
public class VersionStore {

    /** Versions whose content is kept: about 5 MiB for a cluster of 500 resources. */
    static final int CONTENTS_KEPT = 300;

    /** Rows that are kept at all. */
    static final int ROWS_KEPT = 3_000;

    private static final String COLUMNS = """
            select h.id, h.at, h.kind, h.version, h.origin, h.user_name, h.job_id, h.what, j.reason,
                v.history_id as kept
            from cluster_history h left join cluster_versions v on v.history_id = h.id left join jobs j on j.id = h.job_id
            """;

    /**
     * A version to be written down.
     *
     * @param user null: not a job of luci's
     * @param job the same
     * @param content secrets blanked
     */
    record NewVersion(
            String cluster,
            Instant at,
            String kind,
            String version,
            @Nullable String user,
            @Nullable String job,
            String what,
            String content) {}

    private final JdbcClient database;

    public VersionStore(JdbcClient database) {
        this.database = database;
    }

    /** DuplicateKeyException where that version is there. */
    @Transactional
    public void add(NewVersion version) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into cluster_history (cluster_id, at, kind, version, origin, user_name, job_id, what)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        version.cluster(),
                        Times.column(version.at()),
                        version.kind(),
                        version.version(),
                        version.job() == null ? "OUTSIDE" : "JOB",
                        version.user(),
                        version.job(),
                        version.what()))
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave no number for a row of the history");
        }
        database.sql("insert into cluster_versions (history_id, content) values (?, ?)")
                .params(id.longValue(), packed(version.content()))
                .update();
        forgetOld(version);
    }

    private void forgetOld(NewVersion version) {
        database.sql("""
                        delete from cluster_versions where history_id in (
                            select id from cluster_history where cluster_id = ? and kind = ? order by id desc
                            offset ? rows)""")
                .params(version.cluster(), version.kind(), CONTENTS_KEPT)
                .update();
        database.sql("""
                        delete from cluster_history where id in (
                            select id from cluster_history where cluster_id = ? and kind = ? order by id desc
                            offset ? rows)""").params(version.cluster(), version.kind(), ROWS_KEPT).update();
    }

    /** The newest first. */
    public List<HistoryEntry> of(String cluster) {
        return entries(COLUMNS + "where h.cluster_id = ? order by h.id desc", cluster);
    }

    public Optional<HistoryEntry> byId(String cluster, long id) {
        return entries(COLUMNS + "where h.cluster_id = ? and h.id = ?", cluster, id).stream()
                .findFirst();
    }

    /** The version before that one, whose content is kept. */
    public Optional<HistoryEntry> before(String cluster, HistoryEntry entry) {
        return entries(
                        COLUMNS + "where h.cluster_id = ? and h.kind = ? and h.id < ? and v.history_id is not null"
                                + " order by h.id desc fetch first 1 rows only",
                        cluster,
                        entry.kind(),
                        entry.id())
                .stream()
                .findFirst();
    }

    /** What it said; empty where that is not kept any more. */
    public Optional<String> content(long id) {
        return database.sql("select content from cluster_versions where history_id = ?")
                .param(id)
                .query((row, _) -> unpacked(row.getBytes("content")))
                .optional();
    }

    private List<HistoryEntry> entries(String sql, Object... parameters) {
        return database.sql(sql)
                .params(parameters)
                .query((row, _) -> new HistoryEntry(
                        row.getLong("id"),
                        Times.read(row, "at"),
                        row.getString("kind"),
                        row.getString("version"),
                        row.getString("origin"),
                        row.getString("user_name"),
                        row.getString("job_id"),
                        row.getString("what"),
                        row.getString("reason"),
                        row.getObject("kept") != null))
                .list();
    }

    private static byte[] packed(String content) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("a version of the history is damaged", damaged);
        }
    }
}
