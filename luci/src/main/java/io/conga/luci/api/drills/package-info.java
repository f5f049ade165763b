/** Reports of drills, over HTTP. */
@NullMarked
package io.conga.luci.api.drills;

import org.jspecify.annotations.NullMarked;
