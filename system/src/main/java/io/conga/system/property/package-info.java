/** What the engine on this machine says can be set for a cluster: its daemons' metadata and its manual pages. */
@NullMarked
package io.conga.system.property;

import org.jspecify.annotations.NullMarked;
