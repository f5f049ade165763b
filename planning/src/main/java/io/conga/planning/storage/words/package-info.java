/** What plans of storage say. */
@NullMarked
package io.conga.planning.storage.words;

import org.jspecify.annotations.NullMarked;
