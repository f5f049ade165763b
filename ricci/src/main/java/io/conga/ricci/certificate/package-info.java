/** ricci's own key and self-signed certificate, and the digests by which certificates are pinned. */
@NullMarked
package io.conga.ricci.certificate;

import org.jspecify.annotations.NullMarked;
