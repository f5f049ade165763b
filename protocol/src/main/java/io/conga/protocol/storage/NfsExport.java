package io.conga.protocol.storage;

import java.util.List;

/**
 * A folder that this machine's NFS server gives to others now, whoever told it to: {@code exportfs -v}.
 *
 * @param path the folder
 * @param client who may mount it: a host, network, netgroup, or {@code <world>}
 * @param options in exportfs' own words
 */
public record NfsExport(String path, String client, List<String> options) {
    public NfsExport {
        options = List.copyOf(options);
    }
}
