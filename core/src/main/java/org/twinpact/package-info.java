/** The front door: the office through which a host opens twinnings and performs acts on them. */
@SelfContainedBuilders
package org.twinpact;
