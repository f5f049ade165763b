package io.conga.planning.shared;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import io.conga.planning.intent.StorageIntent.CreateSharedFileSystem;
import io.conga.planning.known.Known;
import io.conga.planning.member.Members;
import io.conga.protocol.problem.ProblemException;
import io.conga.protocol.problem.RequestProblem;
import io.conga.protocol.problem.SharedStorageProblem;
import java.util.regex.Pattern;

/** Fields of a shared file system that are wrong. */
final class SharedFileSystemCheck {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final Pattern VOLUME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,60}");
    private static final Pattern PLACE = Pattern.compile("(/[A-Za-z0-9_.+-]+)+");
    private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9_.:=+-]{1,100}");
    private static final int MOST_JOURNALS = 32;

    private SharedFileSystemCheck() {}

    /** The locks that it needs. */
    static Locking check(CreateSharedFileSystem intent, Known known, Members members, Problems problems) {
        if (members.cluster().members().stream()
                .noneMatch(member -> intent.system().equals(member.system()))) {
            throw new ProblemException(RequestProblem.NOT_FOUND, "kind", "member", "id", intent.system());
        }
        Locking locking = Locking.of(members.configuration())
                .orElseThrow(() ->
                        new ProblemException(SharedStorageProblem.LOCKING_MISSING, "cluster", members.clusterName()));
        if (!intent.change().shared()) {
            FieldCheck.invalid(problems, "change.shared", "The volume group of a shared file system is shared.");
        }
        if (VOLUME.matcher(intent.volume()).matches()) {
            String xml = members.configuration().xml();
            SharedFileSystemXml.ids(intent.volume()).forEach(id -> FieldCheck.newId(problems, "volume", id, xml));
        } else {
            FieldCheck.invalid(
                    problems, "volume", "It consists of letters, digits and _ . -, and begins with a letter or _.");
        }
        if (!NAME.matcher(intent.fileSystem()).matches()) {
            FieldCheck.invalid(problems, "fileSystem", "It consists of 1 to 16 letters, digits, _ and -.");
        }
        if (!PLACE.matcher(intent.mountPoint()).matches() || intent.mountPoint().contains("/..")) {
            FieldCheck.invalid(problems, "mountPoint", "It is an absolute path.");
        }
        for (int i = 0; i < intent.options().size(); i++) {
            if (!OPTION.matcher(intent.options().get(i)).matches()) {
                FieldCheck.invalid(problems, "options[" + i + "]", "It is no mount option.");
            }
        }
        numbers(intent, members, problems);
        return locking;
    }

    private static void numbers(CreateSharedFileSystem intent, Members members, Problems problems) {
        Integer journals = intent.journals();
        if (journals != null && (journals < members.names().size() || journals > MOST_JOURNALS)) {
            FieldCheck.invalid(
                    problems,
                    "journals",
                    "Every node needs one: between " + members.names().size() + " and " + MOST_JOURNALS + ".");
        }
        if (intent.journalMib() < 8 || intent.journalMib() > 1024) {
            FieldCheck.invalid(problems, "journalMib", "It is between 8 and 1024.");
        }
        Long bytes = intent.bytes();
        if (bytes != null && bytes < 1024 * 1024) {
            FieldCheck.invalid(problems, "bytes", "It is at least 1 MiB.");
        }
    }
}
