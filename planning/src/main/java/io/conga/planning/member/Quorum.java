package io.conga.planning.member;

import io.conga.protocol.cluster.ClusterView;

/** Votes, as votequorum(5) counts them: a node that leaves in order lowers the votes present, not those expected. */
public final class Quorum {

    private Quorum() {}

    /** Whether the cluster has quorum now and loses it when that online node leaves. */
    public static boolean lostWithout(Members members, String node) {
        ClusterView view = members.cluster().view();
        if (view == null || !view.quorate() || !members.online(node)) {
            return false;
        }
        ClusterView.Votes votes = view.votes();
        if (votes != null) {
            return votes.present() - 1 < votes.needed();
        }
        int all = members.names().size();
        return members.online().size() - 1 < (all == 2 ? 1 : majority(all));
    }

    /** How many of so many nodes are a majority. */
    public static int majority(int nodes) {
        return nodes / 2 + 1;
    }

    /** How many have to be there for a cluster that starts: with two nodes both, for wait_for_all. */
    public static int toStart(int nodes) {
        return nodes == 2 ? 2 : majority(nodes);
    }
}
