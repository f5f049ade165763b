package io.conga.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files behind the machines' disks: what is in them is what a disk would hold after a power cut. */
record DiskImages(Lab lab) {

    private static final int BUFFER = 1 << 20;

    /** SHA-256 of a machine's own disks but its root, and of all LUNs, each as a whole. */
    Map<String, String> digests(String node) {
        lab.exec(node, "sync").orThrow();
        Map<String, String> all = new TreeMap<>();
        for (String directory : new String[] {"nodes/" + node, "disks"}) {
            try (Stream<Path> files = Files.list(lab.stateDir().resolve(directory))) {
                files.filter(file -> file.toString().endsWith(".img"))
                        .forEach(file -> all.put(directory + "/" + file.getFileName(), digest(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static String digest(Path file) {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
