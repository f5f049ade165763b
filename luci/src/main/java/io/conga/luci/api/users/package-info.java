/** Users and their grants over HTTP. */
@NullMarked
package io.conga.luci.api.users;

import org.jspecify.annotations.NullMarked;
