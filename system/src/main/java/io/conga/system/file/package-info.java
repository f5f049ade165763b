/** Writing this machine's configuration files: whole or not at all, with a backup. */
@NullMarked
package io.conga.system.file;

import org.jspecify.annotations.NullMarked;
