package org.dauys.sinks.files;

import java.io.Closeable;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes rows of one query to a file. */
interface RowWriter extends Closeable {

  /** Appends the row that the cursor stands on. */
  void write(ResultSet row) throws IOException, SQLException;
}
