package io.conga.luci.api.clusters;

import io.conga.planning.service.ServiceTemplate;
import java.util.List;

/**
 * A template, and whether it can be used.
 *
 * @param missingOn nodes that answer and do not have the agent; where that is all of them it can't be used
 * @param asked nodes that answered
 */
record TemplateView(ServiceTemplate template, List<String> missingOn, List<String> asked) {
    TemplateView {
        missingOn = List.copyOf(missingOn);
        asked = List.copyOf(asked);
    }
}
