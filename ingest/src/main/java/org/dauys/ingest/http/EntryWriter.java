package org.dauys.ingest.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes entries, of which an answer has thousands, without reflection. */
final class EntryWriter extends StdSerializer<Entry> {

  private static final long serialVersionUID = 1;

  EntryWriter() {
    super(Entry.class);
  }

  @Override
  public void serialize(Entry entry, JsonGenerator out, SerializerProvider unused)
      throws IOException {
    out.writeStartObject();
    out.writeNumberField("line", entry.line());
    out.writeStringField("status", entry.status());
    text("id", entry.id(), out);
    text("code", entry.code(), out);
    text("field", entry.field(), out);
    text("reason", entry.reason(), out);
    out.writeEndObject();
  }

  private static void text(String field, String value, JsonGenerator out) throws IOException {
    if (!value.isEmpty()) {
      out.writeStringField(field, value);
    }
  }
}
