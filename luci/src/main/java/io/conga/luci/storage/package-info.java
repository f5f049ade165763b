/** The storage of systems and clusters: as each system tells of it, merged by disk, and what is wrong with it. */
@NullMarked
package io.conga.luci.storage;

import org.jspecify.annotations.NullMarked;
