/** Clusters as their members tell of them: discovery, adoption, views, findings. */
@NullMarked
package io.conga.luci.clusters;

import org.jspecify.annotations.NullMarked;
