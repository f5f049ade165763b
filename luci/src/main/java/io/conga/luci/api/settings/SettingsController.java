package io.conga.luci.api.settings;

import io.conga.luci.settings.LuciSettings;
import io.conga.luci.settings.Version;
import io.conga.luci.users.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** luci's name and version. */
@RestController
@RequestMapping("/api/v1/settings")
final class SettingsController {

    private final LuciSettings settings;

    SettingsController(LuciSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    @SignedIn
    SettingsView settings() {
        return new SettingsView(settings.name(), Version.current());
    }
}
