package org.twinpact.document.render;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fop.apps.EnvironmentProfile;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/**
 * Holder of the factory of the layout engine, which is created once. The engine loads everything from this package and
 * nothing from disk or network.
 */
final class FopFactoryHolder {
    private static final URI BASE = URI.create("twinpact:/");
    private static final Logger FONT_TABLES =
            Logger.getLogger("org.apache.fop.complexscripts.fonts.GlyphClassTable$CoverageSetClassTable");

    private FopFactoryHolder() {}

    static FopFactory factory() {
        return Holder.FACTORY;
    }

    private static FopFactory build() {
        silenceFontTableWarning();
        try (InputStream configuration = FopFactoryHolder.class.getResourceAsStream("fop.xml")) {
            EnvironmentProfile closedOff = EnvironmentalProfileFactory.createRestrictedIO(BASE, new OwnResources());
            return new FopConfParser(configuration, closedOff)
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new RenderingException("The layout engine could not be configured.", e);
        }
    }

    /**
     * Silences a warning at each start about a skipped font table that Hebrew and Latin do not need. Only that one
     * logger is set, and only if the host has not set it.
     */
    private static void silenceFontTableWarning() {
        if (FONT_TABLES.getLevel() == null) {
            FONT_TABLES.setLevel(Level.SEVERE);
        }
    }

    private static final class Holder {
        static final FopFactory FACTORY = build();
    }

    private static final class OwnResources implements ResourceResolver {
        @Override
        public Resource getResource(URI address) throws IOException {
            String name = address.getPath() == null ? "" : address.getPath().substring(1);
            boolean own = "twinpact".equals(address.getScheme()) && name.matches("[\\w-]+\\.ttf");
            InputStream bytes = own ? FopFactoryHolder.class.getResourceAsStream(name) : null;
            if (bytes == null) {
                throw new FileNotFoundException(
                        "A document loads no external resources; it requested " + address + ".");
            }
            return new Resource(bytes);
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new FileNotFoundException("A document writes no external resources; it requested " + address + ".");
        }
    }
}
