package org.dauys.sinks.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * CSV after RFC 4180 but for the ends of lines: UTF-8, a header, an empty cell for null, the
 * members of a list with {@code |} between them.
 */
final class CsvWriter implements RowWriter {

  private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private final Writer out;
  private final List<Column> columns;

  CsvWriter(Path file, List<Column> columns) throws IOException {
    this.out = Files.newBufferedWriter(file, UTF_8);
    this.columns = columns;
    CSV.printRecord(out, columns.stream().map(Column::name).toArray());
  }

  @Override
  public void write(ResultSet row) throws IOException, SQLException {
    var cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns.get(i).value(row).map(CsvWriter::cell).orElse("");
    }
    CSV.printRecord(out, cells);
  }

  private static String cell(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("|"))
        : value.toString();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
