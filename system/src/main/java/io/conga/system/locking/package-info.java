/** Locks that several nodes share: DLM and lvmlockd. */
@NullMarked
package io.conga.system.locking;

import org.jspecify.annotations.NullMarked;
