package org.twinpact.registry.jdbc.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped scripts among the module's resources, in one folder for each engine. */
final class ScriptFiles {
    private static final String ROOT = "org/twinpact/registry/jdbc/";

    private ScriptFiles() {}

    /** Returns the path of an engine's folder on the class path. */
    static String folder(String engine) {
        return ROOT + engine;
    }

    /** Returns the text of an engine's script. */
    static String text(String engine, String name) {
        try (InputStream in = ScriptFiles.class.getResourceAsStream("/" + folder(engine) + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
