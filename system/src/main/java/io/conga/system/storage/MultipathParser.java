package io.conga.system.storage;

import io.conga.protocol.storage.MultipathMap;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads {@code multipathd show maps json}. */
final class MultipathParser {

    private MultipathParser() {}

    static List<MultipathMap> parse(String text) {
        var maps = new ArrayList<MultipathMap>();
        for (JsonNode map : ToolJson.list(ToolJson.object(text), "maps")) {
            var paths = new ArrayList<MultipathMap.Path>();
            for (JsonNode group : ToolJson.list(map, "path_groups")) {
                for (JsonNode path : ToolJson.list(group, "paths")) {
                    paths.add(new MultipathMap.Path(
                            ToolJson.required(path, "dev"), word(path, "dm_st"), word(path, "chk_st")));
                }
            }
            maps.add(new MultipathMap(
                    ToolJson.required(map, "name"),
                    ToolJson.required(map, "uuid"),
                    ToolJson.required(map, "sysfs"),
                    paths));
        }
        return maps;
    }

    private static String word(JsonNode path, String name) {
        String word = ToolJson.text(path, name);
        return word == null ? "" : word;
    }
}
