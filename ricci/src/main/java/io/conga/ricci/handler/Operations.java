package io.conga.ricci.handler;

import io.conga.protocol.operation.Operation;
import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.operation.StepReply;

/** All that luci may ask of this node. */
public interface Operations {

    /** What these operations would run. Changes nothing. */
    Preview preview(PreviewRequest request);

    /** Makes hold what the operation says; never throws. */
    StepReply run(Operation operation);
}
