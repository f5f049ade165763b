/** Quorum devices and SBD: their certificates, settings, disks and state. */
@NullMarked
package io.conga.system.quorum;

import org.jspecify.annotations.NullMarked;
