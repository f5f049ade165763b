/** Reads the sections of the CIB that forms edit: in full into a record, or as foreign with the reason. */
@NullMarked
package io.conga.system.section;

import org.jspecify.annotations.NullMarked;
