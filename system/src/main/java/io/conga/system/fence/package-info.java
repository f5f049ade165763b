/** Fence agents, run directly, as pacemaker-fenced would run them: to prove that fencing can work before it must. */
@NullMarked
package io.conga.system.fence;

import org.jspecify.annotations.NullMarked;
