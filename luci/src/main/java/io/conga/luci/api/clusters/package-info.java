/** Clusters in the public API. */
@NullMarked
package io.conga.luci.api.clusters;

import org.jspecify.annotations.NullMarked;
