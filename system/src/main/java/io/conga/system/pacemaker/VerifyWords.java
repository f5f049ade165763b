package io.conga.system.pacemaker;

import java.util.stream.Collectors;

/** What crm_verify (and other tools that check a CIB) say against it, without what only a programmer understands. */
final class VerifyWords {

    private VerifyWords() {}

    static boolean schemaRefused(String output) {
        return output.contains("validity error") || output.contains("schema validation");
    }

    /** The lines that name what is wrong, one after another. */
    static String reasons(String output) {
        return output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .filter(line -> !line.startsWith("crm_verify:") && !line.contains("CIB did not pass schema validation"))
                // an error of the parent that only follows from the child's
                .filter(line -> !line.contains("has extra content"))
                // file names and line numbers are of a stream that nobody can look at
                .map(line -> line.replaceFirst("^(?:[^ :]*:[0-9]+|Entity: line [0-9]+): ", "")
                        .replaceFirst("^\\([^)]*\\)\\s*", "")
                        .replaceFirst("^element ([^:]*): (?:Relax-NG )?validity error : ", "$1: "))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
