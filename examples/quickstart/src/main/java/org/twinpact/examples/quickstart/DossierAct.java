package org.twinpact.examples.quickstart;

import org.twinpact.ActContext;
import org.twinpact.twinning.Act;

/**
 * One act of a dossier.
 *
 * @param path its place in the dossier, as a JSON path
 * @param act the act
 * @param by the context: who does it, and when
 * @param summary the summary of the act, for the timeline
 */
record DossierAct(String path, Act act, ActContext by, String summary) {}
