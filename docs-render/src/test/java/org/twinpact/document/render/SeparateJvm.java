package org.twinpact.document.render;

import java.nio.file.Path;
import java.util.List;

/** A separate virtual machine that runs a class of the tests. */
final class SeparateJvm {
    private SeparateJvm() {}

    static byte[] output(Class<?> main) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Duser.language=he",
                        "-Duser.timezone=Asia/Jerusalem",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new AssertionError(main + " failed");
        }
        return output;
    }
}
