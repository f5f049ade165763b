package io.conga.ricci.trust;

/** Checks root's password on this node. */
public interface PasswordCheck {

    /** What came of it. */
    sealed interface Result {}

    /** It is root's password, and root may log in. */
    record Accepted() implements Result {}

    /** @param reason in the words of PAM */
    record Refused(String reason) implements Result {}

    Result check(String password);
}
