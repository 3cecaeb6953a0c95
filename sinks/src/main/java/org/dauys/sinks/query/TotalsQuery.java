package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.dauys.contract.vocabulary.Coded;

/**
 * The figures of a selection and of its parts: from the roll-ups where they can tell, from the
 * pieces in memory where not. Thread-safe; one for all that ask.
 */
public final class TotalsQuery {

  private final RollUpsQuery rollUps = new RollUpsQuery();
  private final PiecesQuery pieces = new PiecesQuery();

  /** Takes the tags of all pieces into memory, so that nobody who asks has to wait for it. */
  public void readAhead(Connection connection) throws SQLException {
    pieces.readAhead(connection);
  }

  /** The figures; call it on one snapshot. */
  public TotalsAnswer answer(Connection connection, Narrowed wanted, Optional<PiecesBy> by)
      throws SQLException {
    var ofRollUps = by.flatMap(part -> Coded.parse(By.class, part.code()));
    boolean known = wanted.isOfCells() && ofRollUps.isPresent() == by.isPresent();
    return known && Cells.of(wanted.selection(), ofRollUps).isPresent()
        ? rollUps.answer(connection, wanted.selection(), ofRollUps)
        : pieces.answer(connection, wanted, by);
  }
}
