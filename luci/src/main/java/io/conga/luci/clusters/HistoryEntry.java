package io.conga.luci.clusters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a cluster's configuration that luci saw.
 *
 * @param id number; later ones are higher
 * @param at when it was seen
 * @param kind CIB or COROSYNC
 * @param version CIB version, or corosync's config_version
 * @param origin JOB: a job of luci's; OUTSIDE: pcs, crm, another tool or the cluster itself
 * @param user who asked for the job; null for OUTSIDE
 * @param job the job; null for OUTSIDE
 * @param what the job's title in English, or what the cluster says of the change (user, client, origin)
 * @param reason why, in the words of who asked for the job; null where none was given
 * @param kept whether what it said is still kept, so that it can be compared and restored
 */
public record HistoryEntry(
        long id,
        Instant at,
        String kind,
        String version,
        String origin,
        @Nullable String user,
        @Nullable String job,
        String what,
        @Nullable String reason,
        boolean kept) {

    static final String CIB = "CIB";
    static final String COROSYNC = "COROSYNC";
}
