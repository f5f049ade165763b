/** Facts about one machine, as its ricci read them. */
@NullMarked
package io.conga.protocol.node;

import org.jspecify.annotations.NullMarked;
