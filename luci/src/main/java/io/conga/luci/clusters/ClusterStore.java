package io.conga.luci.clusters;

import io.conga.luci.store.StoredJson;
import io.conga.luci.store.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Managed clusters in the database. */
@Repository
public class ClusterStore {

    private final JdbcClient database;
    private final StoredJson json;

    public ClusterStore(JdbcClient database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    public List<ClusterRecord> all() {
        Map<String, List<ClusterRecord.Member>> members = new HashMap<>();
        database.sql("select cluster_id, name, links, system_id from cluster_members order by cluster_id, position")
                .query(row -> {
                    members.computeIfAbsent(row.getString("cluster_id"), _ -> new ArrayList<>())
                            .add(new ClusterRecord.Member(
                                    row.getString("name"),
                                    json.strings(row.getString("links")),
                                    row.getString("system_id")));
                });
        return database.sql("select id, name, added, added_by from clusters order by name")
                .query((row, _) -> new ClusterRecord(
                        row.getString("id"),
                        row.getString("name"),
                        Times.read(row, "added"),
                        row.getString("added_by"),
                        members.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    @Transactional
    public void add(ClusterRecord cluster) {
        database.sql("insert into clusters (id, name, added, added_by) values (?, ?, ?, ?)")
                .params(cluster.id(), cluster.name(), Times.column(cluster.added()), cluster.addedBy())
                .update();
        insertMembers(cluster);
    }

    @Transactional
    public void replaceMembers(ClusterRecord cluster) {
        database.sql("delete from cluster_members where cluster_id = ?")
                .param(cluster.id())
                .update();
        insertMembers(cluster);
    }

    @Transactional
    public void remove(String id) {
        database.sql("delete from clusters where id = ?").param(id).update();
    }

    private void insertMembers(ClusterRecord cluster) {
        int position = 0;
        for (ClusterRecord.Member member : cluster.members()) {
            database.sql("""
                            insert into cluster_members (cluster_id, name, position, links, system_id)
                            values (?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            cluster.id(), member.name(), position, json.write(member.links()), member.system()))
                    .update();
            position++;
        }
    }
}
