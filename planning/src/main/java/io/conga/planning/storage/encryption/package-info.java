/** Plans of LUKS, and its passphrases. */
@NullMarked
package io.conga.planning.storage.encryption;

import org.jspecify.annotations.NullMarked;
