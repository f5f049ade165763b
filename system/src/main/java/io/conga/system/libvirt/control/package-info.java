/** What puts guests under a cluster's control and moves them: definitions, copies of disks, certificates, migration. */
@NullMarked
package io.conga.system.libvirt.control;

import org.jspecify.annotations.NullMarked;
