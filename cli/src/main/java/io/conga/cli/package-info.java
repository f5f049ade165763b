/** Conga from a terminal: the public API and nothing private. */
@NullMarked
package io.conga.cli;

import org.jspecify.annotations.NullMarked;
