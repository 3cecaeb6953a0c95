package org.dauys.ingest.files;

import java.util.List;
import org.dauys.ingest.format.CsvFormat;
import org.dauys.ingest.format.FacebookFormat;
import org.dauys.ingest.format.Formats;
import org.dauys.ingest.format.InstagramFormat;
import org.dauys.ingest.format.JsonFormat;
import org.dauys.ingest.format.Open311Format;
import org.dauys.ingest.format.TelegramFormat;
import org.dauys.ingest.format.VkFormat;
import org.dauys.ingest.format.XFormat;
import org.dauys.ingest.format.XlsxFormat;
import org.dauys.ingest.format.YouTubeFormat;
import org.dauys.ingest.minutes.MinutesFormat;

/** What files may be, at the command line and at the gateway alike. */
public final class FileFormats {

  /** The particular before the general: the first that recognises a file takes it. */
  public static final Formats ALL =
      new Formats(
          List.of(
              new TelegramFormat(),
              new VkFormat(),
              new YouTubeFormat(),
              new XFormat(),
              new FacebookFormat(),
              new InstagramFormat(),
              new Open311Format(),
              new MinutesFormat(),
              new JsonFormat(),
              new XlsxFormat(),
              new CsvFormat()));

  private FileFormats() {}
}
