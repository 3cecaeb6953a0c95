/**
 * Minutes of meetings (протокол, хаттама): from a Word, PDF or text file to who said what.
 *
 * <p>A file becomes paragraphs and tables ({@link org.dauys.ingest.minutes.Block}), these become
 * turns. Where to look for the rule of a layout:
 *
 * <ul>
 *   <li>lines of pages and wrapped text: {@code Paragraphs}, {@code PdfLayout}, {@code PdfTables},
 *       {@code WordText};
 *   <li>transcripts of calls and chats with times: {@code Timestamps};
 *   <li>forms filled in again and again, «Заявитель: …», «Суть: …»: {@code Records};
 *   <li>how this file writes who speaks, decided once for all of it: {@code SpeakerLines}, {@code
 *       Cut}; what every file may write: {@code Label}, {@code Speaker}, {@code Names};
 *   <li>several turns in one paragraph: {@code Parts};
 *   <li>turns told in the third person: {@code Retelling}, {@code Reported};
 *   <li>lists of questions and proposals without names: {@code Items};
 *   <li>tables: {@code Columns}, {@code TableTurns};
 *   <li>who is there and in what capacity: {@code Attendance}, {@code People}, {@code Roles},
 *       {@code Chairing};
 *   <li>what is nobody's words: {@code Heading}, {@code Field}, {@code Preamble}, {@code
 *       Procedure}.
 * </ul>
 *
 * <p>Headings, role words and given names stand in tables beside this package.
 */
package org.dauys.ingest.minutes;
