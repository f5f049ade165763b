package io.conga.protocol.corosync;

import java.util.List;

/** One item of corosync.conf(5), with the lines it stands in, so that what is not edited is written as it was. */
sealed interface Item {

    /**
     * A section.
     *
     * @param name such as totem
     * @param opening its first line as written
     * @param items what stands in it
     * @param closing its last line as written
     */
    record Section(String name, String opening, List<Item> items, String closing) implements Item {
        public Section {
            items = List.copyOf(items);
        }

        Section withItems(List<Item> others) {
            return new Section(name, opening, others, closing);
        }
    }

    /**
     * A value.
     *
     * @param line as written
     */
    record Value(String key, String value, String line) implements Item {}

    /**
     * A comment or an empty line.
     *
     * @param line as written
     */
    record Remark(String line) implements Item {}
}
