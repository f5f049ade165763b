/** Plans for fencing: add a device, prove that it works. */
@NullMarked
package io.conga.planning.fence;

import org.jspecify.annotations.NullMarked;
