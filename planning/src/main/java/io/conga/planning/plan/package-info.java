/** What a change will do: steps with their undo, hazards, fingerprints. */
@NullMarked
package io.conga.planning.plan;

import org.jspecify.annotations.NullMarked;
