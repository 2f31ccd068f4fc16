/**
 * The signing and its publication.
 *
 * <ul>
 *   <li>To find the day, place and host of the signing, open {@link Ceremony}.
 *   <li>To find the signature of a party and the offices that sign, open {@link Signature} and {@link Signatory}.
 *   <li>To find the mandate of a deputy, open {@link Mandate}.
 *   <li>To find whether signatories meet in person, by video or not at all, open {@link SigningMode}.
 *   <li>To find a publication, open {@link Publication}.
 * </ul>
 */
package org.twinpact.signing;
