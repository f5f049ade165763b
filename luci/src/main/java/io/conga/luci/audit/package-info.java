/** Who asked for what, from where, what was run and what came of it. */
@NullMarked
package io.conga.luci.audit;

import org.jspecify.annotations.NullMarked;
