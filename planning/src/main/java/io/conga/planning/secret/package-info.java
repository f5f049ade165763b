/** Keeps passwords and keys out of plans: a plan only names them. */
@NullMarked
package io.conga.planning.secret;

import org.jspecify.annotations.NullMarked;
