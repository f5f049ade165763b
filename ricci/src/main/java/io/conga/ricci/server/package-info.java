/** The HTTPS server and its endpoints. */
@NullMarked
package io.conga.ricci.server;

import org.jspecify.annotations.NullMarked;
