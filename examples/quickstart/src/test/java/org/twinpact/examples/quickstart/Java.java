package org.twinpact.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java of its own, in a locale that knows no Hebrew. */
final class Java {
    static final String CLASS_PATH = System.getProperty("java.class.path");

    private Java() {}

    record Run(int code, String printed) {}

    static Run run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), printed);
    }

    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LANG", "C", "LC_ALL", "C"));
        return builder.start();
    }
}
