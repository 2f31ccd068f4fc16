package org.twinpact.examples.quickstart;

/** What the quickstart was asked for cannot be done; the message is one sentence, fit to print. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super(Visible.of(sentence));
    }
}
