/** The line to luci: session, CSRF, problems. */
@NullMarked
package io.conga.cli.server;

import org.jspecify.annotations.NullMarked;
