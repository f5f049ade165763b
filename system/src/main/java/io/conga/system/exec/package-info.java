/** The one place where processes are started: absolute paths, an emptied environment, limits of time and output. */
@NullMarked
package io.conga.system.exec;

import org.jspecify.annotations.NullMarked;
