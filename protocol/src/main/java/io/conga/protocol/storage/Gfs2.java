package io.conga.protocol.storage;

/**
 * A GFS2 that is mounted here: {@code gfs2_edit -p journals}.
 *
 * @param device kernel name of what it is on
 * @param target where it is mounted
 * @param journals how many it has; each node that mounts it takes one
 * @param journalMib size of one; 0 where that is not known
 */
public record Gfs2(String device, String target, int journals, int journalMib) {}
