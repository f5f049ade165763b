package io.conga.system.service;

import io.conga.protocol.node.ServiceState;
import io.conga.system.exec.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses {@code systemctl show --property=Id,LoadState,ActiveState,UnitFileState}: blocks of KEY=VALUE, parted by empty lines. */
final class SystemctlShow {

    private SystemctlShow() {}

    static List<ServiceState> parse(String text) {
        var states = new ArrayList<ServiceState>();
        for (String block : text.strip().split("\n\\s*\n")) {
            if (!block.isBlank()) {
                states.add(state(properties(block)));
            }
        }
        return states;
    }

    private static Map<String, String> properties(String block) {
        var properties = new HashMap<String, String>();
        for (String line : block.strip().split("\n")) {
            int sign = line.indexOf('=');
            if (sign <= 0) {
                throw new UnreadableException("this line is not KEY=VALUE: " + line);
            }
            properties.put(line.substring(0, sign), line.substring(sign + 1).strip());
        }
        return properties;
    }

    private static ServiceState state(Map<String, String> properties) {
        String id = require(properties, "Id");
        String name = id.endsWith(".service") ? id.substring(0, id.length() - ".service".length()) : id;
        String active = require(properties, "ActiveState");
        String file = require(properties, "UnitFileState");
        return new ServiceState(
                name,
                !require(properties, "LoadState").equals("not-found"),
                // A unit that is being stopped still runs; one that is being started does not serve yet.
                active.equals("active") || active.equals("reloading") || active.equals("deactivating"),
                file.startsWith("enabled"));
    }

    private static String require(Map<String, String> properties, String key) {
        String value = properties.get(key);
        if (value == null) {
            throw new UnreadableException("a unit's block has no " + key);
        }
        return value;
    }
}
