package io.conga.protocol.guest;

/**
 * A network card of a guest.
 *
 * @param kind libvirt's type, such as network, bridge, direct, user
 * @param source name of the network, bridge or device; empty where it has none
 * @param mac address
 * @param model such as virtio
 */
public record GuestInterface(String kind, String source, String mac, String model) {}
