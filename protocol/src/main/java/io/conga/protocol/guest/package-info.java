/** Virtual machines of a node as libvirt tells them. */
@NullMarked
package io.conga.protocol.guest;

import org.jspecify.annotations.NullMarked;
