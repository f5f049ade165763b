/** The machine itself: names, kernel, addresses, boots. */
@NullMarked
package io.conga.system.host;

import org.jspecify.annotations.NullMarked;
