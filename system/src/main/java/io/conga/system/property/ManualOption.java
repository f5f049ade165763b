package io.conga.system.property;

import io.conga.protocol.property.OptionMetadata;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds type, default, unit and range in the sentences that corosync.conf(5) has of a key. */
final class ManualOption {

    private static final Pattern DEFAULT = Pattern.compile(
            "[Dd]efault(?: value)?(?: is|:)?\\s+'?(-?[0-9]+%?|(?:none|yes|no|on|off)\\b|[a-z]{2,12}(?=[.)]))'?(?:\\s+(milliseconds|seconds|samples|bytes))?");

    private static final Pattern UNIT = Pattern.compile("\\bin (milliseconds|seconds)\\b|\\b(percentage)\\b");
    private static final Pattern CHOICES =
            Pattern.compile("(?:[Vv]alid values are|which may be|[Vv]alue can be one of|Value is) ([^.]*)");
    private static final Pattern RANGE =
            Pattern.compile("(?:valid range is ([0-9]+\\.\\.[0-9]+)|The (minimum is [0-9]+))");

    private ManualOption() {}

    static OptionMetadata of(String key, String text, String source) {
        String flat = text.replaceAll("\\s+", " ");
        Matcher standard = DEFAULT.matcher(flat);
        String defaultValue = null;
        String unit = null;
        if (standard.find()) {
            defaultValue = standard.group(1).replace("%", "");
            unit = standard.group(1).endsWith("%") ? "percent" : standard.group(2);
        }
        List<String> options = options(flat);
        return new OptionMetadata(
                key,
                type(defaultValue, options),
                defaultValue,
                unit == null ? unit(flat) : unit,
                range(flat),
                options.equals(List.of("yes", "no")) ? List.of() : options,
                firstSentence(flat),
                text,
                false,
                flat.contains("not recommended"),
                false,
                source);
    }

    private static String type(@Nullable String defaultValue, List<String> options) {
        if (options.equals(List.of("yes", "no"))
                || (options.isEmpty() && ("yes".equals(defaultValue) || "no".equals(defaultValue)))) {
            return "boolean";
        }
        if (!options.isEmpty()) {
            return "select";
        }
        return defaultValue != null && defaultValue.matches("-?[0-9]+") ? "integer" : "string";
    }

    private static List<String> options(String flat) {
        Matcher choices = CHOICES.matcher(flat);
        if (!choices.find()) {
            return List.of();
        }
        List<String> options = Arrays.stream(
                        choices.group(1).replaceAll("\\([^)]*\\)", "").split(",| or | and "))
                .map(option -> option.replaceAll("[\"'()]", "")
                        .replaceAll("^\\s*(or|and) ", "")
                        .strip())
                .filter(option -> !option.isEmpty())
                .toList();
        // Anything that is not a plain list of words is a sentence, and no choice.
        return options.size() > 1 && options.stream().allMatch(option -> option.matches("[a-z0-9-]+"))
                ? options
                : List.of();
    }

    private static @Nullable String unit(String flat) {
        Matcher unit = UNIT.matcher(flat);
        if (!unit.find()) {
            return null;
        }
        return unit.group(1) == null ? "percent" : unit.group(1);
    }

    private static @Nullable String range(String flat) {
        Matcher range = RANGE.matcher(flat);
        if (!range.find()) {
            return null;
        }
        return range.group(1) == null ? range.group(2) : range.group(1);
    }

    private static String firstSentence(String flat) {
        Matcher sentence = Pattern.compile("^(.*?[a-z)\"']\\.)(?: |$)").matcher(flat);
        return sentence.find() ? sentence.group(1) : flat;
    }
}
