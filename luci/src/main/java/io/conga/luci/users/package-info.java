/** Who may do what: users, roles, scopes and permissions. */
@NullMarked
package io.conga.luci.users;

import org.jspecify.annotations.NullMarked;
