/** Where twinnings are kept: the storage SPI, its queries, the history, and a registry in memory. */
package org.twinpact.registry;
