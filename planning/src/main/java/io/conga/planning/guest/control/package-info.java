/** Guests that go under a cluster's control, leave it, and move: plans, and what stands against a live migration. */
@NullMarked
package io.conga.planning.guest.control;

import org.jspecify.annotations.NullMarked;
