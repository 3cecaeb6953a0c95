package org.dauys.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables that travel inside the jars: tab-separated UTF-8 with one header line. */
public final class Table {

  private Table() {}

  /**
   * All rows of a resource beside a class, each as column name to cell.
   *
   * @throws IllegalStateException if the resource is missing or a row has the wrong number of cells
   */
  public static List<Map<String, String>> rows(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not beside " + beside.getName());
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      var header = reader.readLine().split("\t", -1);
      return reader.lines().filter(line -> !line.isEmpty()).map(line -> row(header, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> row(String[] header, String line) {
    var cells = line.split("\t", -1);
    if (cells.length != header.length) {
      throw new IllegalStateException(
          "expected " + header.length + " cells, found " + cells.length + ": " + line);
    }
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.length; i++) {
      row.put(header[i], cells[i]);
    }
    return row;
  }
}
