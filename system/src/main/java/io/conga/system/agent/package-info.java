/** Which resource and fence agents there are on this machine, and what they say of themselves. */
@NullMarked
package io.conga.system.agent;

import org.jspecify.annotations.NullMarked;
