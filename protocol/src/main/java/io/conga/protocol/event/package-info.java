/** What a ricci tells luci without being asked. */
@NullMarked
package io.conga.protocol.event;

import org.jspecify.annotations.NullMarked;
