/**
 * Twinpact in a Spring Boot application of a town. Begin with {@link org.twinpact.examples.host.CouncilFiles}.
 */
package org.twinpact.examples.host;
