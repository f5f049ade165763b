package io.conga.luci.storage;

import java.time.Instant;

/**
 * That a system's storage is another than before; what it is now has to be asked for, since it can be large.
 *
 * @param system luci's id
 * @param taken when the system read it
 */
public record StorageStamp(String system, Instant taken) {}
