package io.conga.luci.api.clusters;

import java.util.List;

/**
 * Begin to manage a cluster.
 *
 * @param name as discovered
 * @param system luci's id of the member that was named
 * @param members those to authenticate now
 */
public record AdoptRequest(String name, String system, List<MemberCredentials> members) {}
