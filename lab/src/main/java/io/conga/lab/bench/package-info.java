/** Measures beside the peers, in one run on the same nodes. Not a test: nothing here asserts a time. */
@NullMarked
package io.conga.lab.bench;

import org.jspecify.annotations.NullMarked;
