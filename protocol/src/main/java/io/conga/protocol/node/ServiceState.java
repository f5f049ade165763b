package io.conga.protocol.node;

/**
 * A systemd unit that Conga cares about.
 *
 * @param name unit name without suffix: corosync, pacemaker, sbd, corosync-qdevice, pcsd, libvirtd
 * @param installed whether the unit file is there
 * @param active whether it runs now
 * @param enabled whether it starts at boot
 */
public record ServiceState(String name, boolean installed, boolean active, boolean enabled) {}
