package io.conga.system.host;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kernel's release as {@code uname -r} prints it, where a flavour ends it: {@code 6.1.0-31-amd64} (Debian),
 * {@code 6.8.0-45-generic} (Ubuntu), {@code 6.4.0-150600.21-default} (SUSE). Kernels of other flavours are not compared.
 */
record KernelVersion(String release, List<BigInteger> numbers, String flavour) {

    private static final Pattern RELEASE = Pattern.compile("(\\d[0-9.+~a-z]*(?:-[0-9.]+)*)-([a-z][a-z0-9-]*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static Optional<KernelVersion> of(String release) {
        Matcher found = RELEASE.matcher(release);
        if (!found.matches()) {
            return Optional.empty();
        }
        var numbers = new ArrayList<BigInteger>();
        NUMBER.matcher(found.group(1)).results().forEach(each -> numbers.add(new BigInteger(each.group())));
        return Optional.of(new KernelVersion(release, numbers, found.group(2)));
    }

    /** The newest of those that are newer than this one, and of the same flavour. */
    static Optional<String> newest(String running, Collection<String> installed) {
        return of(running)
                .flatMap(now -> installed.stream()
                        .flatMap(release -> of(release).stream())
                        .filter(other -> other.flavour.equals(now.flavour) && other.compare(now) > 0)
                        .max(Comparator.comparing(other -> other, KernelVersion::compare))
                        .map(KernelVersion::release));
    }

    private int compare(KernelVersion other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int compared = numbers.get(i).compareTo(other.numbers.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }
}
