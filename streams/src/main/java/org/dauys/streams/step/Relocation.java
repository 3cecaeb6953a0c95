package org.dauys.streams.step;

import java.util.Optional;

/**
 * That one feedback of a person, or one copy of a text, has moved among the overall cells. It says
 * nothing of which feedback it is.
 *
 * @param from where it stood
 * @param to where it stands now
 */
public record Relocation(Optional<Place> from, Optional<Place> to) {}
