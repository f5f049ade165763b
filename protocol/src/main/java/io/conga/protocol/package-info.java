/** What luci and ricci say to each other: records and sealed types only. */
@NullMarked
package io.conga.protocol;

import org.jspecify.annotations.NullMarked;
