package io.conga.luci.events;

/**
 * Something that changed, before anybody's rights are looked at.
 *
 * @param kind SYSTEM, CLUSTER, STORAGE, GUESTS or JOB
 * @param id luci's id of it
 */
record Subject(ChangeKind kind, String id) {}
