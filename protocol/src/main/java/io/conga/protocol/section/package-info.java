/** The sections of the CIB beside resources, as forms read and write them: constraints, fencing levels, ACLs, alerts, tags. */
@NullMarked
package io.conga.protocol.section;

import org.jspecify.annotations.NullMarked;
