/** Reading and writing XML safely: no DTD, no external entity, limits of depth; nothing but {@code UnreadableException}. */
@NullMarked
package io.conga.system.xml;

import org.jspecify.annotations.NullMarked;
