package io.conga.ricci.handler;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.problem.ProblemException;

/**
 * One operation on this node. Both methods look at the node first: what holds already is not done again, so that asking
 * twice, or after an interruption at any point, is safe.
 */
interface Handler {

    /**
     * What {@link #run} would do now. Changes nothing.
     *
     * @throws ProblemException why it would be refused
     */
    Preview.Item preview();

    /**
     * Makes it so.
     *
     * @throws ProblemException why it was refused or failed
     */
    void run(Run run);
}
