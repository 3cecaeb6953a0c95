/**
 * Minutes of meetings (протокол, хаттама): from a Word, PDF or text file to who said what.
 *
 * <p>A file becomes paragraphs and tables ({@link org.dauys.ingest.minutes.Block}), these become
 * turns. What is written where is found by words, not by layout: headings, role words and reporting
 * verbs stand in tables beside this package.
 */
package org.dauys.ingest.minutes;
