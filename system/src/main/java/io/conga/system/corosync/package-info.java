/** Corosync: its files, its votes, its reload. */
@NullMarked
package io.conga.system.corosync;

import org.jspecify.annotations.NullMarked;
