/** The lab is itself tested: a test that stands on it must be able to believe it. */
@NullMarked
package io.conga.lab;

import org.jspecify.annotations.NullMarked;
