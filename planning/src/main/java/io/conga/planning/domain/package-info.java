/** Failover domains: how the cluster keeps them, and plans that change them. */
@NullMarked
package io.conga.planning.domain;

import org.jspecify.annotations.NullMarked;
