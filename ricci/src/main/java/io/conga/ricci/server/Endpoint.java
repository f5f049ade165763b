package io.conga.ricci.server;

import java.io.IOException;
import java.util.List;

/**
 * One method of one path.
 *
 * @param method HTTP method
 * @param path segments; {@code *} stands for any one
 * @param access who may call it
 */
record Endpoint(String method, List<String> path, Access access, Answer answer) {

    static Endpoint of(String method, String path, Access access, Answer answer) {
        return new Endpoint(method, List.of(path.substring(1).split("/")), access, answer);
    }

    /** Who may call. */
    enum Access {
        ANYBODY,
        ANY_CERTIFICATE,
        TRUSTED
    }

    /** Does the work. */
    interface Answer {
        void to(Call call) throws IOException;
    }

    boolean matches(List<String> segments) {
        if (segments.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!path.get(i).equals("*") && !path.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
