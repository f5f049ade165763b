/** Reads the JSON that tools print: what is not understood becomes a reason, never another exception. */
@NullMarked
package io.conga.system.json;

import org.jspecify.annotations.NullMarked;
