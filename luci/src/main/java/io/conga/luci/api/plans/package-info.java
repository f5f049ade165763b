/** Plans in the public API. */
@NullMarked
package io.conga.luci.api.plans;

import org.jspecify.annotations.NullMarked;
