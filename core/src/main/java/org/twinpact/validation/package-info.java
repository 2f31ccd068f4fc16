/** The validator of the library. Not exported to hosts. */
package org.twinpact.validation;
