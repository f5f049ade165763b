/** root's password, checked by PAM. */
@NullMarked
package io.conga.ricci.pam;

import org.jspecify.annotations.NullMarked;
