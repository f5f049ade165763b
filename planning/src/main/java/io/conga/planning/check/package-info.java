/** Checks of what somebody typed: every problem is collected, each at its form field. */
@NullMarked
package io.conga.planning.check;

import org.jspecify.annotations.NullMarked;
