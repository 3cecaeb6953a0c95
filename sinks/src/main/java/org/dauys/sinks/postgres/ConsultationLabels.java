package org.dauys.sinks.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What an operator calls the public discussions, in kk, ru and en. Immutable. */
public final class ConsultationLabels {

  private static final String INSERT =
      "insert into consultation (id, kk, ru, en) values (?, ?, ?, ?)";

  private final SortedMap<String, Map<String, String>> labels;

  private ConsultationLabels(SortedMap<String, Map<String, String>> labels) {
    this.labels = labels;
  }

  /**
   * Reads a properties file in UTF-8 with lines such as {@code constitution-2026.kk = …}.
   *
   * @throws IllegalArgumentException if there is none, or a discussion lacks one of the languages
   */
  public static ConsultationLabels read(Path file) {
    var properties = new Properties();
    try (var lines = Files.newBufferedReader(file, UTF_8)) {
      properties.load(lines);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " should be a properties file in UTF-8", e);
    }
    var labels = new TreeMap<String, Map<String, String>>();
    for (var name : new TreeSet<>(properties.stringPropertyNames())) {
      var id = name.replaceFirst("\\.(kk|ru|en)$", "");
      if (id.equals(name) || id.isEmpty()) {
        throw new IllegalArgumentException(
            file + ": " + name + " should be an id with .kk, .ru or .en");
      }
      labels.computeIfAbsent(id, any -> new TreeMap<>());
      labels.get(id).put(name.substring(id.length() + 1), properties.getProperty(name).strip());
    }
    labels.forEach(
        (id, names) -> {
          if (names.size() != 3 || names.containsValue("")) {
            throw new IllegalArgumentException(
                file + ": " + id + " should have labels in kk, ru and en");
          }
        });
    return new ConsultationLabels(labels);
  }

  /** Puts these labels in the place of those in the store. */
  public void store(DataSource database) {
    try (var connection = database.getConnection();
        var delete = connection.createStatement();
        var insert = connection.prepareStatement(INSERT)) {
      delete.execute("delete from consultation");
      for (var label : labels.entrySet()) {
        insert.setString(1, label.getKey());
        insert.setString(2, label.getValue().get("kk"));
        insert.setString(3, label.getValue().get("ru"));
        insert.setString(4, label.getValue().get("en"));
        insert.addBatch();
      }
      insert.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot store the labels: SQLSTATE " + e.getSQLState(), e);
    }
  }
}
