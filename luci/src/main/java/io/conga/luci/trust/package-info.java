/** luci's own identity and the fingerprints it has pinned. */
@NullMarked
package io.conga.luci.trust;

import org.jspecify.annotations.NullMarked;
