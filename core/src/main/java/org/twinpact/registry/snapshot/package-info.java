/** The serialized form in which registries of this library cache a twinning. Not part of the API. */
package org.twinpact.registry.snapshot;
