/** How luci answers when a request can't be done: always a problem with its remedy. */
@NullMarked
package io.conga.luci.problem;

import org.jspecify.annotations.NullMarked;
