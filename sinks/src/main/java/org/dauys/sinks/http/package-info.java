/** The report page and its JSON API. */
package org.dauys.sinks.http;
