package io.conga.ricci.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;

/** What packaging makes, put together from the test's own class path, as tests run before packaging: bin of src/main/dist, lib of jars. */
final class Distribution {

    private static final Pattern WANTED = Pattern.compile(
            ".*/(protocol|system|ricci)/target/classes|.*/(protocol|system|jackson-|picocli|jspecify).*\\.jar");

    private final Path root;

    Distribution(Path root) throws IOException {
        this.root = root;
        Path bin = Files.createDirectories(root.resolve("bin"));
        Path lib = Files.createDirectories(root.resolve("lib"));
        for (String name : new String[] {"ricci", "ricci-train"}) {
            Path script = Files.copy(Path.of("src/main/dist/bin", name), bin.resolve(name));
            script.toFile().setExecutable(true);
        }
        for (String entry : System.getProperty("java.class.path").split(":")) {
            Path path = Path.of(entry);
            if (!WANTED.matcher(entry).matches()) {
                continue;
            }
            if (Files.isDirectory(path)) {
                jar(path, lib.resolve(path.getParent().getParent().getFileName() + ".jar"));
            } else {
                Files.copy(path, lib.resolve(path.getFileName()));
            }
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    Path lib() {
        return root.resolve("lib");
    }

    /** A process of one of the launchers, its output in one file. */
    Process start(Path output, String launcher, String... arguments) throws IOException {
        var command = new java.util.ArrayList<String>();
        command.add(root.resolve("bin").resolve(launcher).toString());
        command.addAll(java.util.List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("CONGA_JAVA", System.getProperty("java.home") + "/bin/java");
        return builder.start();
    }
}
