/** A cluster's members as a plan sees them: who can do a step, who runs what, who keeps quorum. */
@NullMarked
package io.conga.planning.member;

import org.jspecify.annotations.NullMarked;
