/** The stream of changes to every browser, filtered by what its user may see. */
@NullMarked
package io.conga.luci.events;

import org.jspecify.annotations.NullMarked;
