/** What can be done to a machine's storage: typed, one record per change, checked against what a plan was based on. */
@NullMarked
package io.conga.protocol.storage.change;

import org.jspecify.annotations.NullMarked;
