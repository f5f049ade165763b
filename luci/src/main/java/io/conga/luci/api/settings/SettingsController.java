package io.conga.luci.api.settings;

import io.conga.luci.settings.LuciSettings;
import io.conga.luci.settings.Version;
import io.conga.luci.trust.LuciIdentity;
import io.conga.luci.users.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** luci's name, version and certificate. */
@RestController
@RequestMapping("/api/v1/settings")
final class SettingsController {

    private final LuciSettings settings;
    private final LuciIdentity identity;

    SettingsController(LuciSettings settings, LuciIdentity identity) {
        this.settings = settings;
        this.identity = identity;
    }

    @GetMapping
    @SignedIn
    SettingsView settings() {
        return new SettingsView(
                settings.name(), Version.current(), identity.fingerprint().text());
    }
}
