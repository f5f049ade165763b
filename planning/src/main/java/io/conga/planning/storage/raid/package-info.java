/** Plans of MD RAID. */
@NullMarked
package io.conga.planning.storage.raid;

import org.jspecify.annotations.NullMarked;
