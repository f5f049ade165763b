/** What luci knows at the moment a plan is made, and what it has to find out for one. */
@NullMarked
package io.conga.planning.known;

import org.jspecify.annotations.NullMarked;
