package org.twinpact.examples.quickstart;

/** A request that the quickstart cannot fulfil. The message is one sentence, safe to print. */
final class QuickstartException extends Exception {
    private static final long serialVersionUID = 1L;

    QuickstartException(String sentence) {
        super(PrintableText.of(sentence));
    }
}
