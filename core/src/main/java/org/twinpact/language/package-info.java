/** Text for people: languages by tag, the same text in several of them, and the check that it is readable. */
package org.twinpact.language;
