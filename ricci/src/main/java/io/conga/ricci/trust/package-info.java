/** Which luci may command this node: pairing, pins, tokens, revocation. */
@NullMarked
package io.conga.ricci.trust;

import org.jspecify.annotations.NullMarked;
