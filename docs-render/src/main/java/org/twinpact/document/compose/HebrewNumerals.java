package org.twinpact.document.compose;

import java.util.List;

/** Numbers in Hebrew letters, with geresh and gershayim. Stateless. */
final class HebrewNumerals {
    static final int THOUSAND = 1000;

    private static final int HIGHEST_LETTER = 400;
    private static final List<String> UNITS = List.of("", "א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט");
    private static final List<String> TENS = List.of("", "י", "כ", "ל", "מ", "נ", "ס", "ע", "פ", "צ");
    private static final List<String> HUNDREDS = List.of("", "ק", "ר", "ש");

    private HebrewNumerals() {}

    /** Formats a number from 1 to 999, such as {@code ג׳} or {@code תשפ״ז}. */
    static String format(int number) {
        String letters = "ת".repeat(number / HIGHEST_LETTER)
                + HUNDREDS.get(number % HIGHEST_LETTER / 100)
                + formatBare(number % 100);
        int last = letters.length() - 1;
        return last == 0 ? letters + "׳" : letters.substring(0, last) + "״" + letters.substring(last);
    }

    /**
     * Formats a number from 0 to 99 as letters without punctuation. Fifteen and sixteen avoid the letters of the divine
     * name.
     */
    static String formatBare(int number) {
        return switch (number) {
            case 15 -> "טו";
            case 16 -> "טז";
            default -> TENS.get(number / 10) + UNITS.get(number % 10);
        };
    }
}
