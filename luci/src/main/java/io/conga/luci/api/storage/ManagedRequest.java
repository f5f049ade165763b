package io.conga.luci.api.storage;

/**
 * Drop a system from the Storage place, or take it back.
 *
 * @param managed whether it is to be there
 */
public record ManagedRequest(boolean managed) {}
