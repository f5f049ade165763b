/** Plans for the sections of the CIB beside resources: constraints and tickets, ACLs, alerts, tags, node attributes. */
@NullMarked
package io.conga.planning.section;

import org.jspecify.annotations.NullMarked;
