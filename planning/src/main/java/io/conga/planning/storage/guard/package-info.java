/** What stands against a plan of storage on any system: the one room of guards. */
@NullMarked
package io.conga.planning.storage.guard;

import org.jspecify.annotations.NullMarked;
