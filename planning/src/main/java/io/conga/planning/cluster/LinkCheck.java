package io.conga.planning.cluster;

import io.conga.planning.check.FieldCheck;
import io.conga.planning.check.Problems;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the addresses of one node's links. */
public final class LinkCheck {

    private static final Pattern VERSION_4 =
            Pattern.compile("(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])" + "(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}");
    private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,62})(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}))*");
    private static final Pattern ONLY_DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");
    private static final Pattern LOOPBACK = Pattern.compile("127\\..*|::1|localhost.*");

    private LinkCheck() {}

    /**
     * Checks links.
     *
     * @param field form field of the list
     * @param expected how many the cluster's nodes have
     * @param taken addresses of links seen so far; those of this node are added
     */
    public static void check(
            Problems problems, String field, List<String> links, int expected, String transport, Set<String> taken) {
        if (links.isEmpty()) {
            FieldCheck.invalid(problems, field, "A node needs at least one link.");
        } else if (transport.equals("knet") && links.size() > 8) {
            FieldCheck.invalid(problems, field, "Corosync has at most 8 links.");
        } else if (!transport.equals("knet") && links.size() > 1) {
            FieldCheck.invalid(problems, field, "Only the transport knet has more than one link.");
        } else if (links.size() != expected) {
            FieldCheck.invalid(
                    problems, field, "Every node needs the same number of links; the first has " + expected + ".");
        }
        for (int i = 0; i < links.size(); i++) {
            address(problems, field + "[" + i + "]", links.get(i), taken);
        }
    }

    /**
     * Checks one address.
     *
     * @param taken addresses of links seen so far; this one is added
     */
    public static void address(Problems problems, String field, String address, Set<String> taken) {
        boolean numeric = isNumeric(address);
        boolean name = NAME.matcher(address).matches()
                && !ONLY_DIGITS_AND_DOTS.matcher(address).matches();
        if (!numeric && !name) {
            FieldCheck.invalid(problems, field, "It has to be an IP address or a host name.");
        } else if (LOOPBACK.matcher(address).matches()) {
            FieldCheck.invalid(problems, field, "Other nodes can't reach a loopback address.");
        } else if (!taken.add(address)) {
            FieldCheck.invalid(problems, field, address + " is the address of another link already.");
        }
    }

    /** Whether it is an IP address rather than a name. */
    public static boolean isNumeric(String address) {
        return VERSION_4.matcher(address).matches()
                || VERSION_6.matcher(address).matches();
    }
}
