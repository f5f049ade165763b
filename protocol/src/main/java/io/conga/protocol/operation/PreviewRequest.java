package io.conga.protocol.operation;

import java.util.List;

/** {@code POST /v1/preview}: what would these operations run on this node? Changes nothing. */
public record PreviewRequest(List<Operation> operations) {
    public PreviewRequest {
        operations = List.copyOf(operations);
    }
}
