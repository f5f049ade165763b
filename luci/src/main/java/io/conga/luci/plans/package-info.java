/** From an intent to a plan with its previews, kept until it is applied or expires. */
@NullMarked
package io.conga.luci.plans;

import org.jspecify.annotations.NullMarked;
