/** ricci's command line. */
@NullMarked
package io.conga.ricci.command;

import org.jspecify.annotations.NullMarked;
