package org.twinpact.examples.quickstart;

import org.twinpact.ActContext;
import org.twinpact.twinning.Act;

/**
 * One act of the life that a dossier tells.
 *
 * @param path where the dossier tells it, as a JSON path
 * @param act the act
 * @param by who did it, and when
 * @param told what happened, for the timeline
 */
record Chapter(String path, Act act, ActContext by, String told) {}
