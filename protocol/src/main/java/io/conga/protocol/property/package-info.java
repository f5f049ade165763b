/** What can be set for a cluster as a whole, as the engine on a node describes it. */
@NullMarked
package io.conga.protocol.property;

import org.jspecify.annotations.NullMarked;
