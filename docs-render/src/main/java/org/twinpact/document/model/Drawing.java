package org.twinpact.document.model;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An inert drawing in SVG, limited to shapes and text. Scripts, links, style sheets, embedded files and document types
 * are rejected with an {@link IllegalArgumentException} that names them. Immutable.
 *
 * @param svg the drawing, with {@code http://www.w3.org/2000/svg} as default namespace, never null
 */
public record Drawing(String svg) {
    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "title",
            "desc",
            "rect",
            "line",
            "path",
            "circle",
            "ellipse",
            "polyline",
            "polygon",
            "text",
            "tspan");

    public Drawing {
        Objects.requireNonNull(svg, "svg");
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(svg)), new Inspector());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalArgumentException("A drawing needs plain, well-formed SVG; " + e.getMessage(), e);
        }
    }

    /** Returns the drawing as a data URI, which a page embeds as an image and never as markup. */
    public String toDataUri() {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Inspector extends DefaultHandler {
        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            if (!SHAPES.contains(name) || !"http://www.w3.org/2000/svg".equals(uri)) {
                throw new SAXException("the element '" + qualified + "' is not one of " + SHAPES + ".");
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                require(attributes.getLocalName(i), attributes.getValue(i));
            }
        }

        private static void require(String attribute, String value) throws SAXException {
            boolean active = attribute.startsWith("on") || attribute.equals("href") || attribute.equals("style");
            if (active || value.contains("url(")) {
                throw new SAXException("the attribute '" + attribute + "' could run or load something.");
            }
        }
    }
}
