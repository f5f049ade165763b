package io.conga.luci;

import io.conga.luci.command.LuciCommand;
import io.conga.luci.settings.LuciSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.admin.SpringApplicationAdminJmxAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jmx.JmxAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;

/** luci: {@code luci serve}, {@code luci admin …}. Every bean of the server is found below this package. */
@SpringBootApplication(
        exclude = {
            // What luci does not use is not looked at when it starts.
            AopAutoConfiguration.class,
            JmxAutoConfiguration.class,
            MessageSourceAutoConfiguration.class,
            MultipartAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            SpringApplicationAdminJmxAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties(LuciSettings.class)
public class LuciApplication {

    public static void main(String[] arguments) {
        System.exit(LuciCommand.run(arguments));
    }
}
