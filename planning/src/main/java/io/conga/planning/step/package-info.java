/** Builds the steps of a plan: phases, places, titles. */
@NullMarked
package io.conga.planning.step;

import org.jspecify.annotations.NullMarked;
