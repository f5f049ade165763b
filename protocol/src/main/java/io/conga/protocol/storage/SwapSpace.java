package io.conga.protocol.storage;

import org.jspecify.annotations.Nullable;

/**
 * A swap space in use: /proc/swaps.
 *
 * @param path device or file
 * @param device kernel name; null for a file
 * @param bytes size
 * @param usedBytes used
 * @param priority priority
 */
public record SwapSpace(String path, @Nullable String device, long bytes, long usedBytes, int priority) {}
