package org.twinpact.document.compose;

/**
 * The name of a currency in one language.
 *
 * @param feminine true if its grammatical gender is feminine
 * @param one the sum of one unit, with its number
 * @param other the plural
 */
record CurrencyName(boolean feminine, String one, String other) {}
