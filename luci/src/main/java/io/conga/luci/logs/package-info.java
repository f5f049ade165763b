/** Logs of systems: read through their ricci, secrets blanked, followed and exported. */
@NullMarked
package io.conga.luci.logs;

import org.jspecify.annotations.NullMarked;
