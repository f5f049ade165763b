/** ricci's log: plain lines on standard error, for the journal. */
@NullMarked
package io.conga.ricci.log;

import org.jspecify.annotations.NullMarked;
