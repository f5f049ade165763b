package io.conga.luci.api.session;

/**
 * Name and password.
 *
 * @param name user name; upper case is the same
 * @param password as typed
 */
public record SignInRequest(String name, String password) {

    @Override
    public String toString() {
        return "SignInRequest[name=" + name + "]";
    }
}
