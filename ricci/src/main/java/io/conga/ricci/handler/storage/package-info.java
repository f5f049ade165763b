/** Changes of this machine's storage: what holds already, what is missing, and the commands that do it. */
@NullMarked
package io.conga.ricci.handler.storage;

import org.jspecify.annotations.NullMarked;
