package io.conga.luci.api.systems;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who is there?
 *
 * @param address name or IP address
 * @param port TCP port; ricci's is 11111
 */
public record ProbeRequest(
        @NotBlank @Size(max = 253) String address, @Min(1) @Max(65535) int port) {}
