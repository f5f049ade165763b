package io.conga.protocol.journal;

/**
 * Asks for a stream of entries.
 *
 * @param query which; its limit and direction mean nothing here: a stream is whole, and oldest first
 * @param follow false: all that there are, then the end; true: those after the query's cursor (none: from now on), then
 *     whatever comes
 */
public record JournalStreamRequest(JournalQuery query, boolean follow) {}
