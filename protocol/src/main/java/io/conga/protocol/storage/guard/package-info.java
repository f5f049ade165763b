/**
 * What stands against a change of storage on one machine, and the digest of what a change is based on. Both the plan and the node
 * itself, right before it acts, ask here: there is one truth of what is safe.
 */
@NullMarked
package io.conga.protocol.storage.guard;

import org.jspecify.annotations.NullMarked;
