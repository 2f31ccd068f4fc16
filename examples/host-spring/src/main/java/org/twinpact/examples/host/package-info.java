/** Twinpact in a town's own Spring Boot application: begin at {@link org.twinpact.examples.host.CouncilFiles}. */
package org.twinpact.examples.host;
