/** A change of storage with what its own family says of it, before the guards look at it. */
@NullMarked
package io.conga.planning.storage.draft;

import org.jspecify.annotations.NullMarked;
