/** Drills as they really went: what luci heard, when, and how that compares with what was predicted. */
@NullMarked
package io.conga.luci.drills;

import org.jspecify.annotations.NullMarked;
