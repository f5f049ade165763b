/** The audit over HTTP. */
@NullMarked
package io.conga.luci.api.audit;

import org.jspecify.annotations.NullMarked;
