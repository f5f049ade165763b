/** One class per command. */
@NullMarked
package io.conga.cli.command;

import org.jspecify.annotations.NullMarked;
