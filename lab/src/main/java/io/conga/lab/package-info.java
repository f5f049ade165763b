/** Real nodes on one machine, driven from Java tests; the work is done by the scripts in {@code lab/}. */
@NullMarked
package io.conga.lab;

import org.jspecify.annotations.NullMarked;
