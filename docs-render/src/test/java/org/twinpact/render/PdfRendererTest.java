package org.twinpact.render;

import java.io.FileOutputStream;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
    @Test
    void demo() throws Exception {
        try (var out = new FileOutputStream("/tmp/w/every.html")) {
            new HtmlRenderer().render(Samples.everyKind(), out);
        }
        try (var out = new FileOutputStream("/tmp/w/every.pdf")) {
            new PdfRenderer().render(Samples.everyKind(), out);
        }
    }
}
