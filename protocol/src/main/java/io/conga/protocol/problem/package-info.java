/** What is wrong, said the same way in the API, the CLI and the console. */
@NullMarked
package io.conga.protocol.problem;

import org.jspecify.annotations.NullMarked;
