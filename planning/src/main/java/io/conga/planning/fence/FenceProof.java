package io.conga.planning.fence;

import io.conga.planning.intent.FenceIntent.NewFenceDevice;
import io.conga.protocol.agent.AgentName;
import io.conga.protocol.operation.Operation;
import java.util.Map;
import java.util.TreeMap;

/** The question to a fence device for the power state of one target. */
public final class FenceProof {

    private FenceProof() {}

    /** The question to a device to be. */
    public static Operation.ProveFencing of(NewFenceDevice device, String target) {
        return of(device.id(), device.agent(), FenceDeviceXml.parameters(device), target);
    }

    /**
     * The question.
     *
     * @param parameters all of the device's, pcmk_* too: the node makes of them what the fencer would hand to the
     *     agent; secrets as references
     */
    public static Operation.ProveFencing of(
            String device, AgentName agent, Map<String, String> parameters, String target) {
        var given = new TreeMap<>(parameters);
        given.values().removeIf(String::isEmpty);
        return new Operation.ProveFencing(device, agent, given, target);
    }
}
