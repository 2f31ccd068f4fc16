package org.twinpact.registry.jdbc;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.Scripts;

/** The scripts of one dialect as resources for Flyway, so that Flyway does not scan the class path. */
record FlywayScripts(Dialect dialect, Scripts scripts) implements ResourceProvider {
    @Override
    public LoadableResource getResource(String name) {
        return all().filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return all().filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> List.of(suffixes).stream().anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private Stream<LoadableResource> all() {
        return scripts.names().stream()
                .map(name -> new Script(dialect.folder() + "/" + name, name, dialect.script(name)));
    }

    private static final class Script extends LoadableResource {
        private final String path;
        private final String name;
        private final String text;

        Script(String path, String name, String text) {
            this.path = path;
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return path;
        }
    }
}
