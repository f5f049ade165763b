/** luci, the server: what people see and ask of their clusters. */
@NullMarked
package io.conga.luci;

import org.jspecify.annotations.NullMarked;
