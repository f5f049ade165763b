/** Installing what a feature needs, through the distribution's own package manager. */
@NullMarked
package io.conga.system.packages;

import org.jspecify.annotations.NullMarked;
