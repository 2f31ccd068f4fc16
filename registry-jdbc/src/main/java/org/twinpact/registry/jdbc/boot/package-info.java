/**
 * The auto-configuration for Spring Boot.
 *
 * <ul>
 *   <li>To find the beans, open {@link org.twinpact.registry.jdbc.boot.TwinpactAutoConfiguration}.
 *   <li>To find the settings, open {@link org.twinpact.registry.jdbc.boot.TwinpactProperties}.
 * </ul>
 */
package org.twinpact.registry.jdbc.boot;
