/** ricci's configuration file. */
@NullMarked
package io.conga.ricci.settings;

import org.jspecify.annotations.NullMarked;
