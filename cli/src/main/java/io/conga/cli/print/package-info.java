/** Tables and plans as text. */
@NullMarked
package io.conga.cli.print;

import org.jspecify.annotations.NullMarked;
