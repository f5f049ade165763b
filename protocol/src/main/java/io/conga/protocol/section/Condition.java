package io.conga.protocol.section;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/** What a rule asks. An attribute that is not set is empty. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Attribute.class, name = "attribute"),
    @JsonSubTypes.Type(value = Condition.Date.class, name = "date"),
    @JsonSubTypes.Type(value = Condition.Resource.class, name = "resource"),
    @JsonSubTypes.Type(value = Condition.Nested.class, name = "nested")
})
public sealed interface Condition {

    /**
     * A node attribute (expression).
     *
     * @param attribute name, or #uname, #kind, #site-name …
     * @param operation lt, gt, lte, gte, eq, ne, defined or not_defined
     * @param value to compare with; empty with defined and not_defined
     * @param valueType string, integer, number or version
     * @param valueSource literal, param or meta
     */
    record Attribute(String id, String attribute, String operation, String value, String valueType, String valueSource)
            implements Condition {}

    /**
     * A time (date_expression).
     *
     * @param operation gt, lt, in_range or date_spec
     * @param start ISO 8601
     * @param end ISO 8601
     * @param duration of an in_range: years, months, weeks, days, hours, minutes, seconds
     * @param spec of a date_spec: hours, monthdays, weekdays … to numbers and ranges such as 9-16
     */
    record Date(
            String id,
            String operation,
            String start,
            String end,
            Map<String, String> duration,
            Map<String, String> spec)
            implements Condition {
        public Date {
            duration = Map.copyOf(duration);
            spec = Map.copyOf(spec);
        }
    }

    /**
     * A kind of resource (rsc_expression); Pacemaker asks it in rules of defaults, where the resource is known.
     *
     * @param standard such as ocf
     * @param provider such as heartbeat
     * @param agent such as IPaddr2
     */
    record Resource(String id, String standard, String provider, String agent) implements Condition {}

    /** A rule within the rule. */
    record Nested(Rule rule) implements Condition {}
}
