/** The report as one file: for people who get it by mail, print it and answer in it. */
package org.dauys.sinks.document;
