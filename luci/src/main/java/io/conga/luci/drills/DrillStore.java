package io.conga.luci.drills;

import io.conga.luci.store.StoredJson;
import io.conga.luci.store.Times;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports of drills. */
@Repository
public class DrillStore {

    private final JdbcClient database;
    private final StoredJson json;

    public DrillStore(JdbcClient database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** Of a cluster, the newest first. */
    public List<DrillReport> of(String cluster) {
        return database.sql("select report from drills where cluster_id = ? order by started desc, id")
                .param(cluster)
                .query((row, _) -> json.read(row.getString("report"), DrillReport.class))
                .list();
    }

    public Optional<DrillReport> byId(String cluster, String id) {
        return database.sql("select report from drills where cluster_id = ? and id = ?")
                .params(cluster, id)
                .query((row, _) -> json.read(row.getString("report"), DrillReport.class))
                .optional();
    }

    Optional<DrillReport> ofJob(String job) {
        return database.sql("select report from drills where job_id = ?")
                .param(job)
                .query((row, _) -> json.read(row.getString("report"), DrillReport.class))
                .optional();
    }

    void write(DrillReport report) {
        int changed = database.sql("update drills set ended = ?, report = ? where id = ?")
                .params(java.util.Arrays.asList(Times.columnOrNull(report.ended()), json.write(report), report.id()))
                .update();
        if (changed == 0) {
            database.sql(
                            "insert into drills (id, cluster_id, job_id, started, ended, report) values (?, ?, ?, ?, ?, ?)")
                    .params(java.util.Arrays.asList(
                            report.id(),
                            report.cluster(),
                            report.job(),
                            Times.column(report.started()),
                            Times.columnOrNull(report.ended()),
                            json.write(report)))
                    .update();
        }
    }
}
