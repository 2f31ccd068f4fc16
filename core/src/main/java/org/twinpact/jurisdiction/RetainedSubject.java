package org.twinpact.jurisdiction;

/** The subject of a rule of retention. */
public enum RetainedSubject {
    /** The record of the twinning: its history, decisions and texts. */
    RECORD,
    /** The data of persons that are stored apart from the history. */
    PERSONAL_DATA
}
