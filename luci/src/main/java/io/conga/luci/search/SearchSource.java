package io.conga.luci.search;

import java.util.List;

/** A room that has things to be found. */
public interface SearchSource {

    /**
     * What contains the text, whoever asks: {@link Search} leaves out what somebody may not see.
     *
     * @param text lower case, not empty
     */
    List<SearchHit.Guarded> find(String text);
}
