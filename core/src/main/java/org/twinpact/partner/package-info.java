/** How a partner was looked for, and what each side can carry out. */
package org.twinpact.partner;
