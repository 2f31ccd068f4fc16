package org.twinpact.document.compose;

import com.ibm.icu.util.HebrewCalendar;

/** A month of the Hebrew calendar. A leap year has {@link #ADAR_I} and {@link #ADAR_II} in place of {@link #ADAR}. */
enum HebrewMonth {
    /** The first month of the year. */
    TISHRI(HebrewCalendar.TISHRI),
    /** Also called Marheshvan. */
    HESHVAN(HebrewCalendar.HESHVAN),
    /** The third month. */
    KISLEV(HebrewCalendar.KISLEV),
    /** The fourth month. */
    TEVET(HebrewCalendar.TEVET),
    /** The fifth month. */
    SHEVAT(HebrewCalendar.SHEVAT),
    /** The only Adar of a plain year. */
    ADAR(HebrewCalendar.ADAR),
    /** The first Adar of a leap year. */
    ADAR_I(HebrewCalendar.ADAR_1),
    /** The second Adar of a leap year. */
    ADAR_II(HebrewCalendar.ADAR),
    /** The month of Passover. */
    NISAN(HebrewCalendar.NISAN),
    /** The month after Nisan. */
    IYAR(HebrewCalendar.IYAR),
    /** The month after Iyar. */
    SIVAN(HebrewCalendar.SIVAN),
    /** The month after Sivan. */
    TAMUZ(HebrewCalendar.TAMUZ),
    /** The month after Tamuz. */
    AV(HebrewCalendar.AV),
    /** The last month of the year. */
    ELUL(HebrewCalendar.ELUL);

    private final int icuNumber;

    HebrewMonth(int icuNumber) {
        this.icuNumber = icuNumber;
    }

    int icuNumber() {
        return icuNumber;
    }

    static HebrewMonth ofIcuNumber(int icuNumber, boolean leapYear) {
        if (icuNumber == HebrewCalendar.ADAR) {
            return leapYear ? ADAR_II : ADAR;
        }
        for (HebrewMonth month : values()) {
            if (month.icuNumber == icuNumber) {
                return month;
            }
        }
        throw new IllegalArgumentException("The Hebrew calendar has no month with ICU number " + icuNumber + ".");
    }
}
