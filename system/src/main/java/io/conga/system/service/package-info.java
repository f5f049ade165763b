/** systemd units: state, start, stop, enable, disable. */
@NullMarked
package io.conga.system.service;

import org.jspecify.annotations.NullMarked;
