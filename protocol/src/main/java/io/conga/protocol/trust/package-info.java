/** First contact and revocation between luci and ricci. */
@NullMarked
package io.conga.protocol.trust;

import org.jspecify.annotations.NullMarked;
