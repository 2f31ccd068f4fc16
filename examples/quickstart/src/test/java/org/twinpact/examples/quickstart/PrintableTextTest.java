package org.twinpact.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of text made safe to print. */
class PrintableTextTest {
    @Test
    void terminalControlsAreEscaped() {
        assertThat(PrintableText.of("\u001B[2J\u202Ea\u2066\r\n\u2028\u0085\u200F\uFEFF\uD800"))
                .isEqualTo("[U+001B][2J[U+202E]a[U+2066][U+000D][U+000A][U+2028][U+0085][U+200F][U+FEFF][U+D800]");
    }

    @Test
    void otherTextIsUnchanged() {
        assertThat(PrintableText.of("בְּנֵי עי״ש – Łódź 🏛")).isEqualTo("בְּנֵי עי״ש – Łódź 🏛");
    }

    @Test
    void allPartsOfAFaultAreOneLineEach() {
        Fault fault = new Fault("$.\u001B\n", "\u202E\n", "\u202E\n");

        assertThat(fault.toString()).hasLineCount(2).contains("$.[U+001B][U+000A]", "right: [U+202E][U+000A]");
        assertThat(new Fault("x".repeat(10_000), "x".repeat(10_000), "x".repeat(10_000)).toString())
                .hasSizeLessThan(2_500);
    }
}
