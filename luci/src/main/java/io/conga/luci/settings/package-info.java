/** luci's configuration; an unknown key is an error. */
@NullMarked
package io.conga.luci.settings;

import org.jspecify.annotations.NullMarked;
