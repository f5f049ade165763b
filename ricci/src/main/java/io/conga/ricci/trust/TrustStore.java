package io.conga.ricci.trust;

import io.conga.ricci.json.Json;
import io.conga.ricci.log.Log;
import io.conga.ricci.settings.StateDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * The pins: one file per trusted luci, named by its pin. Nothing is cached, so that {@code ricci trust revoke}, another
 * process, takes effect with the next request.
 */
public final class TrustStore {

    private static final Pattern PIN = Pattern.compile("[0-9a-f]{64}");

    private final StateDirectory state;
    private final Path directory;

    public TrustStore(StateDirectory state) throws IOException {
        this.state = state;
        this.directory = state.directory("trust");
    }

    /** What to watch for revocations. */
    public Path directory() {
        return directory;
    }

    public boolean trusts(String pin) {
        return find(pin).isPresent();
    }

    public Optional<TrustedLuci> find(String pin) {
        Path file = file(pin);
        try {
            TrustedLuci luci = Json.MAPPER.readValue(Files.readAllBytes(file), TrustedLuci.class);
            return luci.pin().equals(pin) ? Optional.of(luci) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            // A damaged pin opens nothing.
            Log.warning("trust file " + file + " can't be read and is not honoured: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** All of them, in order of pairing. */
    public List<TrustedLuci> all() {
        var found = new ArrayList<TrustedLuci>();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.startsWith(".")) {
                    find(name.substring(0, name.length() - ".json".length())).ifPresent(found::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(java.util.Comparator.comparing(TrustedLuci::since));
        return found;
    }

    public void put(TrustedLuci luci) throws IOException {
        state.replace(file(luci.pin()), Json.MAPPER.writeValueAsBytes(luci));
    }

    /** @return whether there was such a pin */
    public boolean revoke(String pin) throws IOException {
        boolean deleted = Files.deleteIfExists(file(pin));
        StateDirectory.synchronize(directory);
        return deleted;
    }

    private Path file(String pin) {
        if (!PIN.matcher(pin).matches()) {
            throw new IllegalArgumentException("not a pin: " + pin);
        }
        return directory.resolve(pin + ".json");
    }
}
