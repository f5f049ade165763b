package io.conga.protocol.section;

import java.util.List;

/**
 * A name for several elements, which constraints and tools can use in their place.
 *
 * @param id its name
 * @param references ids of what it stands for
 */
public record Tag(String id, List<String> references) {
    public Tag {
        references = List.copyOf(references);
    }
}
