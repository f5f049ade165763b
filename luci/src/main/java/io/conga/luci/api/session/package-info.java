/** Sign in, sign out, change the password. */
@NullMarked
package io.conga.luci.api.session;

import org.jspecify.annotations.NullMarked;
