package org.twinpact.registry.jdbc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** An extension that starts one cluster for all tests of a run, supplies it to their constructors, and closes it last. */
public final class WithGaleraCluster implements BeforeAllCallback, ParameterResolver {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        GaleraCluster.require();
        shared(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GaleraCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context).cluster;
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(WithGaleraCluster.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    private record Shared(GaleraCluster cluster, Path folder) implements AutoCloseable {
        static Shared start() {
            try {
                Path folder = Files.createTempDirectory("galera");
                return new Shared(GaleraCluster.start(folder), folder);
            } catch (IOException | SQLException | InterruptedException e) {
                throw new IllegalStateException("the cluster does not start", e);
            }
        }

        @Override
        public void close() throws IOException {
            cluster.close();
            List<Path> all;
            try (Stream<Path> found = Files.walk(folder)) {
                all = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
            }
        }
    }
}
