/** Importing files: a client of the gateway for people who have a table. */
package org.dauys.ingest.files;
