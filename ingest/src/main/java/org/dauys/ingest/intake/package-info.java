/** The one intake that every door uses: a submission becomes an accepted feedback or a refusal. */
package org.dauys.ingest.intake;
