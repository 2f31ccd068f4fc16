package org.twinpact.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A separate Java process in a locale without Hebrew. */
final class JavaProcess {
    static final String CLASS_PATH = System.getProperty("java.class.path");

    private JavaProcess() {}

    record Run(int code, String printed) {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        return finish(start(arguments));
    }

    /** Runs in a folder, to which relative paths refer. */
    static Run runIn(Path folder, String... arguments) throws IOException, InterruptedException {
        return finish(builder(arguments).directory(folder.toFile()).start());
    }

    private static Run finish(Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), printed);
    }

    static Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LANG", "C", "LC_ALL", "C"));
        return builder;
    }
}
