/** Signing in and staying signed in. */
@NullMarked
package io.conga.luci.session;

import org.jspecify.annotations.NullMarked;
