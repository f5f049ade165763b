package io.conga.luci.node;

import io.conga.luci.trust.Fingerprint;
import io.conga.protocol.trust.Identity;

/**
 * What answered at first contact.
 *
 * @param fingerprint of the certificate it showed, for a person to compare
 * @param identity what it says of itself
 */
public record Seen(Fingerprint fingerprint, Identity identity) {}
