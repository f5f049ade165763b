package io.conga.luci.inventory;

/** How luci stands with a system's ricci now. */
public enum ContactState {
    /** The first connection, or one after a loss, is being made. */
    CONNECTING,
    /** The event stream stands: what is shown is what is. */
    CONNECTED,
    /** No answer; what is shown is old. */
    UNREACHABLE,
    /** Something answers and refuses: the trust is gone, or the certificate is another. */
    REFUSED
}
