package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Rows made ready for the database, so that another thread can prepare the next ones meanwhile. The
 * caller commits; repeating it changes nothing.
 */
interface Write {

  /** Nothing to do. */
  Write NOTHING = connection -> {};

  void into(Connection connection) throws SQLException;
}
