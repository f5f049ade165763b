/** The job engine: steps written down before they are sent, unknown until re-read, undone in reverse. */
@NullMarked
package io.conga.luci.jobs;

import org.jspecify.annotations.NullMarked;
