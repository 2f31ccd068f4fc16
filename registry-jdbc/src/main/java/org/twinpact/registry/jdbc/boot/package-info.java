/** What Spring Boot does by itself for a host that has this library and a data source. */
package org.twinpact.registry.jdbc.boot;
