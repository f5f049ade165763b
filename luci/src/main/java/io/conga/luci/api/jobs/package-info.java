/** Jobs in the public API. */
@NullMarked
package io.conga.luci.api.jobs;

import org.jspecify.annotations.NullMarked;
