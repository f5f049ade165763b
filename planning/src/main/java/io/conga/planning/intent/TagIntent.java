package io.conga.planning.intent;

import io.conga.protocol.section.Tag;

/** Things done to a cluster's tags. */
public sealed interface TagIntent extends Intent {

    /** luci's id of the cluster. */
    String cluster();

    /**
     * Write a tag.
     *
     * @param existing whether it takes the place of the one that has its id
     */
    record PutTag(String cluster, Tag tag, boolean existing) implements TagIntent {}

    /** Delete a tag; what it stands for stays. */
    record DeleteTag(String cluster, String id) implements TagIntent {}
}
