package org.dauys.ingest.minutes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** Reads minutes from .docx, .pdf and .txt files; which of them is seen from the content. */
final class MinutesReader {

  /** Minutes are short; what is larger is something else. */
  static final int MOST_BYTES = 64 << 20;

  private static final int MOST_CHARACTERS = 8 << 20;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private MinutesReader() {}

  /**
   * The meeting of one file.
   *
   * @throws UnreadableMinutesException if it is none: damaged, locked, a scan, without a turn
   */
  static Meeting read(byte[] bytes) throws UnreadableMinutesException {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableMinutesException("should have at most " + (MOST_BYTES >> 20) + " MiB");
    }
    var meeting = MinutesParser.meeting(tidy(blocks(bytes)));
    if (meeting.turns().isEmpty()) {
      throw new UnreadableMinutesException(
          "has no turn of a speaker: expected names or «Вопрос», «Сұрақ» before a colon, reported"
              + " speech, or a table with a column of proposals");
    }
    return meeting;
  }

  private static List<Block> blocks(byte[] bytes) throws UnreadableMinutesException {
    if (bytes.length == 0) {
      throw new UnreadableMinutesException("is empty");
    }
    if (startsWith(bytes, ZIP)) {
      return WordText.blocks(bytes);
    }
    if (startsWith(bytes, PDF)) {
      return PdfText.blocks(bytes);
    }
    if (startsWith(bytes, OLE)) {
      throw new UnreadableMinutesException(
          "is an old Word file or one with a password: save it as .docx without a password");
    }
    var blocks = Paragraphs.of(PlainText.lines(bytes));
    if (blocks.isEmpty()) {
      throw new UnreadableMinutesException("is empty");
    }
    return blocks;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** One normal form, no characters that only printers need. */
  private static List<Block> tidy(List<Block> blocks) throws UnreadableMinutesException {
    long characters = 0;
    for (var block : blocks) {
      characters += block.toString().length();
    }
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableMinutesException(
          "should have at most " + MOST_CHARACTERS + " characters");
    }
    return blocks.stream().map(MinutesReader::tidy).toList();
  }

  private static Block tidy(Block block) {
    if (block instanceof Block.Grid grid) {
      return new Block.Grid(
          grid.rows().stream().map(row -> row.stream().map(MinutesReader::tidy).toList()).toList());
    }
    return new Block.Paragraph(tidy(((Block.Paragraph) block).text()));
  }

  private static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\u00AD\\u200B-\\u200D\\uFEFF]", "")
        .replaceAll("[\\u00A0\\u2007\\u202F]", " ")
        .replace('ə', 'ә')
        .replace('Ə', 'Ә')
        .strip();
  }
}
