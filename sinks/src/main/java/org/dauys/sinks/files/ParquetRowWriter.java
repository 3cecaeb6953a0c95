package org.dauys.sinks.files;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Parquet with the types of the columns: dates, instants in UTC, lists. */
final class ParquetRowWriter implements RowWriter {

  private final List<Column> columns;
  private final MessageType schema;
  private final ParquetWriter<Group> out;

  ParquetRowWriter(Path file, List<Column> columns) throws IOException {
    this.columns = columns;
    this.schema = new MessageType("row", columns.stream().map(ParquetRowWriter::type).toList());
    this.out =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(schema)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Gzip())
            .withCompressionCodec(CompressionCodecName.GZIP)
            .build();
  }

  @Override
  public void write(ResultSet row) throws IOException, SQLException {
    var group = new SimpleGroup(schema);
    for (var column : columns) {
      column.value(row).ifPresent(value -> add(group, column.name(), value));
    }
    out.write(group);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private static void add(Group group, String name, Object value) {
    if (value instanceof List<?> list) {
      var members = group.addGroup(name);
      list.forEach(member -> add(members.addGroup("list"), "element", member));
    } else if (value instanceof String text) {
      group.append(name, text);
    } else if (value instanceof Double real) {
      group.append(name, real);
    } else if (value instanceof LocalDate day) {
      group.append(name, Math.toIntExact(day.toEpochDay()));
    } else if (value instanceof Instant instant) {
      group.append(name, ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    } else {
      group.append(name, ((Number) value).longValue());
    }
  }

  private static Type type(Column column) {
    var name = column.name();
    return switch (column.type()) {
      case TEXT -> Types.optional(BINARY).as(stringType()).named(name);
      case COUNT -> Types.optional(INT64).named(name);
      case REAL -> Types.optional(DOUBLE).named(name);
      case DAY -> Types.optional(INT32).as(dateType()).named(name);
      case INSTANT -> Types.optional(INT64).as(timestampType(true, MICROS)).named(name);
      case TEXTS ->
          Types.optionalList()
              .element(Types.required(BINARY).as(stringType()).named("element"))
              .named(name);
      case REALS -> list(DOUBLE, name);
      case COUNTS -> list(INT64, name);
    };
  }

  private static Type list(PrimitiveTypeName member, String name) {
    return Types.optionalList().element(Types.required(member).named("element")).named(name);
  }
}
