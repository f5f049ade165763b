package io.conga.luci;

import io.conga.luci.command.LuciCommand;
import io.conga.luci.settings.LuciSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** luci: {@code luci serve}, {@code luci admin …}. Every bean of the server is found below this package. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(LuciSettings.class)
public class LuciApplication {

    public static void main(String[] arguments) {
        System.exit(LuciCommand.run(arguments));
    }
}
