package io.conga.luci.logs;

import io.conga.planning.secret.SecretName;
import io.conga.protocol.journal.JournalEntry;
import io.conga.protocol.journal.JournalQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks secrets in logs, and says how many. Pacemaker logs each change of its configuration, passwords of fence devices
 * among it, and the journal keeps command lines; who may only look must not learn there what the configuration's own page
 * does not show.
 */
public final class LogSecrets {

    private record Rule(Pattern pattern, int name, int value) {}

    private static final String WORD = "(\"[^\"]*\"|'[^']*'|[^\\s\"',;&]+)";

    private static final List<Rule> RULES = List.of(
            // <nvpair id="…" name="passwd" value="…"/>
            new Rule(Pattern.compile("\\bname=\"([^\"]{1,128})\"[^<>]{0,512}?\\bvalue=\"([^\"]*)\""), 1, 2),
            // +  /cib/…/nvpair[@id='fence-instance_attributes-passwd']:  @value=…
            new Rule(Pattern.compile("\\[@id='([^']{1,256})'\\]:\\s{1,8}@value=(\\S+)"), 1, 2),
            // passwd=…, --password=…, "password":"…"
            new Rule(Pattern.compile("([A-Za-z0-9_.-]{1,64})\"?\\s?[=:]\\s?" + WORD), 1, 2),
            // --password …
            new Rule(Pattern.compile("--([a-z-]{0,32}passw[a-z-]{0,32})\\s+" + WORD), 1, 2),
            // fence_ipmilan … -p …
            new Rule(Pattern.compile("\\b(fence_\\w{1,64})\\b[^\\n]{0,512}?\\s-p\\s*" + WORD), 0, 2));

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private int blanked;

    private LogSecrets() {}

    /** The entry as it may be shown. */
    public static LogLine blank(JournalEntry entry) {
        var secrets = new LogSecrets();
        String message = secrets.blank(entry.message());
        entry.fields()
                .forEach((name, values) -> secrets.fields.put(
                        name, values.stream().map(secrets::blank).toList()));
        if (secrets.blanked == 0) {
            return new LogLine(entry, 0);
        }
        return new LogLine(
                new JournalEntry(
                        entry.cursor(),
                        entry.time(),
                        entry.priority(),
                        entry.unit(),
                        entry.identifier(),
                        entry.pid(),
                        entry.host(),
                        entry.boot(),
                        message,
                        secrets.fields,
                        entry.binary(),
                        entry.omitted()),
                secrets.blanked);
    }

    /**
     * Whether an entry may be in the answer to that query. One whose secrets are blanked was perhaps found by them: then its
     * being there would tell them, letter by letter.
     */
    public static boolean mayAnswer(LogLine line, JournalQuery query) {
        String text = query.text();
        if (line.blanked() == 0 || text == null) {
            return true;
        }
        return !query.expression()
                && line.entry().message().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private String blank(String text) {
        String now = text;
        for (Rule rule : RULES) {
            now = rule.pattern().matcher(now).replaceAll(match -> {
                boolean secret = rule.name() == 0 || SecretName.isSecret(match.group(rule.name()), Optional.empty());
                String value = match.group(rule.value());
                if (!secret || value.isEmpty() || value.contains(SecretName.BLANK)) {
                    return Matcher.quoteReplacement(match.group());
                }
                blanked++;
                int from = match.start(rule.value()) - match.start();
                int to = match.end(rule.value()) - match.start();
                String whole = match.group();
                boolean quoted = value.startsWith("\"") || value.startsWith("'");
                String quote = quoted ? value.substring(0, 1) : "";
                return Matcher.quoteReplacement(
                        whole.substring(0, from) + quote + SecretName.BLANK + quote + whole.substring(to));
            });
        }
        return now;
    }
}
