/** What changes on this node, told to every stream as it happens. */
@NullMarked
package io.conga.ricci.event;

import org.jspecify.annotations.NullMarked;
