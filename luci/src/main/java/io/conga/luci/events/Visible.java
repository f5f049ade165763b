package io.conga.luci.events;

import io.conga.luci.clusters.ClusterRecord;
import io.conga.luci.clusters.Clusters;
import io.conga.luci.guests.GuestRoom;
import io.conga.luci.jobs.JobState;
import io.conga.luci.jobs.JobStore;
import io.conga.luci.jobs.JobViews;
import io.conga.luci.jobs.JobVisibility;
import io.conga.luci.storage.StorageRoom;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Access;
import io.conga.luci.users.CurrentUser;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Scope;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What of luci a user may see, for the event stream: what they may not is as good as not there. */
@Component
class Visible {

    private final Systems systems;
    private final Clusters clusters;
    private final JobStore jobs;
    private final JobViews jobViews;
    private final JobVisibility jobVisibility;
    private final StorageRoom storage;
    private final GuestRoom guests;
    private final Access access;

    Visible(
            Systems systems,
            Clusters clusters,
            JobStore jobs,
            JobViews jobViews,
            JobVisibility jobVisibility,
            StorageRoom storage,
            GuestRoom guests,
            Access access) {
        this.systems = systems;
        this.clusters = clusters;
        this.jobs = jobs;
        this.jobViews = jobViews;
        this.jobVisibility = jobVisibility;
        this.storage = storage;
        this.guests = guests;
        this.access = access;
    }

    /** The thing as it is now; empty where it is gone, or not for that user. */
    Optional<Object> body(CurrentUser user, Subject subject) {
        return switch (subject.kind()) {
            case SYSTEM ->
                access.may(user, Permission.VIEW, Scope.system(subject.id()))
                        ? systems.find(subject.id()).map(systems::view)
                        : Optional.empty();
            case CLUSTER ->
                access.may(user, Permission.VIEW, Scope.cluster(subject.id()))
                        ? clusters.find(subject.id()).map(cluster -> clusters.detail(cluster.id()))
                        : Optional.empty();
            case JOB ->
                jobs.byId(subject.id())
                        .filter(job -> jobVisibility.visible(user, job))
                        .map(jobViews::view);
            case STORAGE ->
                access.may(user, Permission.VIEW, Scope.system(subject.id()))
                        ? storage.stamp(subject.id()).map(stamp -> stamp)
                        : Optional.empty();
            case GUESTS ->
                access.may(user, Permission.VIEW, Scope.system(subject.id()))
                        ? guests.stamp(subject.id()).map(stamp -> stamp)
                        : Optional.empty();
            case OVERVIEW, SESSION -> Optional.empty();
        };
    }

    Snapshot snapshot(CurrentUser user, long number) {
        return new Snapshot(
                number,
                systems.all().stream()
                        .filter(system -> access.may(user, Permission.VIEW, Scope.system(system.id())))
                        .map(systems::view)
                        .toList(),
                clusters.all().stream()
                        .filter((ClusterRecord cluster) ->
                                access.may(user, Permission.VIEW, Scope.cluster(cluster.id())))
                        .map(clusters::summary)
                        .toList(),
                jobs.unended().stream()
                        .filter(job -> jobVisibility.visible(user, job))
                        .filter(job ->
                                job.state() == JobState.STUCK || job.state().active())
                        .map(jobViews::view)
                        .toList());
    }
}
