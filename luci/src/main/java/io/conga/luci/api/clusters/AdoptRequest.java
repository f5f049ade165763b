package io.conga.luci.api.clusters;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Begin to manage a cluster.
 *
 * @param name as discovered
 * @param system luci's id of the member that was named
 * @param members those to authenticate now
 */
public record AdoptRequest(
        @NotBlank @Size(max = 64) String name,
        @NotBlank String system,
        @NotNull @Size(max = 256) List<@Valid MemberCredentials> members) {}
