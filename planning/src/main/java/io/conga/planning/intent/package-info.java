/** What a person wants, before anybody thought about how. */
@NullMarked
package io.conga.planning.intent;

import org.jspecify.annotations.NullMarked;
