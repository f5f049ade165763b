package io.conga.luci.users;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that an endpoint needs; every controller method carries this, {@link SignedIn} or {@link Anybody},
 * and is refused without. It is checked before the body is read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission value();

    /** Where the permission must be held. */
    On on();

    /** Where. */
    enum On {
        /** On everything. */
        EVERYTHING,
        /** On the cluster whose id is the path variable {@code id}. */
        CLUSTER,
        /** On the system whose id is the path variable {@code id}. */
        SYSTEM,
        /** On each thing: the method leaves out, or refuses through {@link Access}, what the user may not. */
        EACH
    }
}
