/** Resource and fence agents as their own metadata describes them. */
@NullMarked
package io.conga.protocol.agent;

import org.jspecify.annotations.NullMarked;
