/** Plans of file systems. */
@NullMarked
package io.conga.planning.storage.filesystem;

import org.jspecify.annotations.NullMarked;
