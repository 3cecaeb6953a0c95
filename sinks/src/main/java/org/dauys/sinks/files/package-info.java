/** Figures and tagged feedback as files that pandas, R and DuckDB read as they are. */
package org.dauys.sinks.files;
