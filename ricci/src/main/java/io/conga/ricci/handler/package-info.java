/** One class per operation: what it would run, and running it. */
@NullMarked
package io.conga.ricci.handler;

import org.jspecify.annotations.NullMarked;
