/** New guests: of an image, of a copy of one, or with an empty disk and something to install from. */
@NullMarked
package io.conga.planning.guest.create;

import org.jspecify.annotations.NullMarked;
