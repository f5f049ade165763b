/** What ricci reads of its own node, for whoever asks. */
@NullMarked
package io.conga.ricci.node;

import org.jspecify.annotations.NullMarked;
