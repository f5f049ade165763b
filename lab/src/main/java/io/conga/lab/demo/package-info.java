/** What {@code ./conga up --guests} does at luci's API, so that there is something to break. */
@NullMarked
package io.conga.lab.demo;

import org.jspecify.annotations.NullMarked;
