/** Logs of a system: what is asked of them and what they say. */
@NullMarked
package io.conga.protocol.journal;

import org.jspecify.annotations.NullMarked;
