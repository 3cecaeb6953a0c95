/** Personal identifiers in free text, found and replaced before anything is written. */
package org.dauys.ingest.mask;
