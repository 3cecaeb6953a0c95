package org.dauys.ingest.files;

import java.util.Optional;
import org.dauys.ingest.format.Mapping;

/**
 * What the sender of a file says of it.
 *
 * @param name what he calls it; its ending may tell the format
 * @param format its name, if he knows it
 * @param mapping where its fields are and what it does not say
 */
public record FileOptions(String name, Optional<String> format, Mapping mapping) {}
