/** What became of every step, kept across crashes. */
@NullMarked
package io.conga.ricci.ledger;

import org.jspecify.annotations.NullMarked;
