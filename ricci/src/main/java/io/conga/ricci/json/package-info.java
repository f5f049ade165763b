/** How ricci reads and writes JSON. */
@NullMarked
package io.conga.ricci.json;

import org.jspecify.annotations.NullMarked;
