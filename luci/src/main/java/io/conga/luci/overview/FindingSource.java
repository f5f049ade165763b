package io.conga.luci.overview;

import java.util.List;

/** A room that knows of things that are not as they should be. */
public interface FindingSource {

    /** All of them, whoever asks: {@link Overview} leaves out what somebody may not see. Never blocks on a node. */
    List<Finding> findings();
}
