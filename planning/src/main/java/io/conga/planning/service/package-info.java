/** Services: how the cluster keeps them, and plans that change them. */
@NullMarked
package io.conga.planning.service;

import org.jspecify.annotations.NullMarked;
