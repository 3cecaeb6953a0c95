package org.dauys.streams.step;

import java.time.LocalDate;

/**
 * That a family has grown or shrunk.
 *
 * @param consultation the public discussion
 * @param day on which the feedback was said
 * @param feedback one more or one less
 */
public record FamilyChange(String consultation, LocalDate day, long feedback) {}
