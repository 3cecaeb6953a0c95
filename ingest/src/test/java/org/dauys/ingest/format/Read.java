package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a format makes of a file, all at once. */
record Read(List<Row> rows, List<Rejection> rejections, Map<String, Long> skipped) {

  static final Formats FORMATS =
      new Formats(
          List.of(
              new TelegramFormat(),
              new VkFormat(),
              new YouTubeFormat(),
              new XFormat(),
              new FacebookFormat(),
              new InstagramFormat(),
              new Open311Format(),
              new JsonFormat(),
              new XlsxFormat(),
              new CsvFormat()));

  static final Mapping MAPPING = mapping(Map.of(), false);

  static Mapping mapping(Map<String, String> named, boolean fillDown) {
    return new Mapping(
        named,
        Headers.shipped(),
        Map.of(),
        new Times(Optional.empty(), ZoneId.of("Asia/Almaty")),
        Set.of("akimat"),
        fillDown);
  }

  static Read text(Path folder, String name, String text) throws IOException {
    return bytes(folder, name, text.getBytes(UTF_8), MAPPING);
  }

  static Read bytes(Path folder, String name, byte[] bytes, Mapping mapping) throws IOException {
    return file(Files.write(folder.resolve(name), bytes), mapping);
  }

  static Read file(Path file, Mapping mapping) throws IOException {
    var read = new Read(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    for (var input : Input.all(file)) {
      try (input;
          var rows = FORMATS.choose(Optional.empty(), input.head()).open(input, mapping)) {
        read.all(rows);
      }
    }
    return read;
  }

  private void all(Rows all) throws IOException {
    boolean more = true;
    while (more) {
      try {
        var row = all.next();
        row.ifPresent(rows::add);
        more = row.isPresent();
      } catch (RowException e) {
        rejections.add(e.rejection());
      }
    }
    skipped.putAll(all.skipped());
  }

  List<String> texts() {
    return all("text");
  }

  List<String> all(String field) {
    return rows.stream().map(row -> row.fields().getOrDefault(field, "")).toList();
  }

  List<String> problems() {
    return rejections.stream()
        .map(r -> r.row().number() + " " + r.code() + ": " + r.reason())
        .toList();
  }
}
