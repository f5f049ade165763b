package io.conga.luci.api.session;

/**
 * A change of one's own password.
 *
 * @param current the present one
 * @param next the new one, at least 10 characters
 */
public record PasswordRequest(String current, String next) {

    @Override
    public String toString() {
        return "PasswordRequest[]";
    }
}
