/** The questions that the page and the API ask the store. */
package org.dauys.sinks.query;
