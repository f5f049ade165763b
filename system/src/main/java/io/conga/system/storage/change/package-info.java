/** Arguments of the tools that change storage: one file per tool. */
@NullMarked
package io.conga.system.storage.change;

import org.jspecify.annotations.NullMarked;
