package io.conga.system.libvirt.create;

import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import io.conga.system.exec.SystemRoot;
import io.conga.system.exec.UnreadableException;
import io.conga.system.json.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What qemu-img tells of images. */
public final class Images {

    private final CommandRunner runner;
    private final CreateCommands commands;
    private final SystemRoot root;

    public Images(CommandRunner runner, CreateCommands commands, SystemRoot root) {
        this.runner = runner;
        this.commands = commands;
        this.root = root;
    }

    /**
     * An image.
     *
     * @param format as qemu-img finds it; raw for everything that it does not know
     * @param bytes as a guest sees it
     * @param backing what it holds the differences from; empty where it is whole
     */
    public record Image(String format, long bytes, String backing) {}

    /** What is in that file; empty where qemu-img can't read it. */
    public Optional<Image> read(String path) {
        CommandResult result = runner.run(commands.info(root.file(path).toString()));
        return result.succeeded() ? Optional.of(result.parse(runner.node(), Images::parse)) : Optional.empty();
    }

    /** @throws UnreadableException where it is not what qemu-img prints */
    static Image parse(String json) {
        JsonNode info = Json.object(json);
        String format = info.path("format").asString("");
        if (format.isEmpty() || !info.path("virtual-size").isIntegralNumber()) {
            throw new UnreadableException("it names no format or no size");
        }
        return new Image(
                format,
                info.path("virtual-size").asLong(),
                info.path("backing-filename").asString(""));
    }
}
