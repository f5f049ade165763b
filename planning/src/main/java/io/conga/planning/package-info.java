/** From what somebody wants and what is known, to a plan. Pure: no I/O, no clock, no chance. */
@NullMarked
package io.conga.planning;

import org.jspecify.annotations.NullMarked;
