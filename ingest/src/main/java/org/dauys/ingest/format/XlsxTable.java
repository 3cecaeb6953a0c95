package org.dauys.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.model.StylesTable;
import org.dauys.ingest.intake.RefusalCode;
import org.xml.sax.SAXException;

/**
 * The rows of all sheets of a workbook, one after the other. POI unpacks, bounds, and knows strings
 * and styles; the rows themselves are pulled, for its event model pushes them. A merged cell stands
 * in all its rows. Only the workbook's strings and merged areas are in memory.
 */
final class XlsxTable implements Table {

  private static final int MOST_COLUMNS = 1000;
  private static final int MOST_MERGED = 100_000;

  private final OPCPackage file;
  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final Queue<PackagePart> sheets;
  private List<CellRangeAddress> merged = List.of();
  private final Map<CellRangeAddress, String> mergedValues = new HashMap<>();
  private Optional<XMLStreamReader> rows = Optional.empty();
  private int sheet = -1;
  private int row;

  private XlsxTable(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
    this.file = file;
    var reader = new XSSFReader(file);
    this.strings = new ReadOnlySharedStringsTable(file, false);
    this.styles = reader.getStylesTable();
    this.sheets = sheets((SheetIterator) reader.getSheetsData());
  }

  /** Opens a workbook. */
  static XlsxTable open(Path path) throws IOException {
    try {
      var file = OPCPackage.open(path.toFile(), PackageAccess.READ);
      try {
        return new XlsxTable(file);
      } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
        file.revert();
        throw e;
      }
    } catch (OpenXML4JException | SAXException | RuntimeException e) {
      // POI has a dozen exceptions for damaged files, most of them unchecked.
      throw new FormatException(
          "the workbook is damaged, protected by a password, or unpacks to far more than it is");
    }
  }

  private static Queue<PackagePart> sheets(SheetIterator all) throws IOException {
    var sheets = new ArrayDeque<PackagePart>();
    while (all.hasNext()) {
      all.next().close();
      sheets.add(all.getSheetPart());
    }
    return sheets;
  }

  @Override
  public Optional<Line> next() throws IOException, RowException {
    try {
      while (true) {
        if (rows.isEmpty()) {
          if (sheets.isEmpty()) {
            return Optional.empty();
          }
          start(sheets.remove());
        }
        var xml = rows.get();
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
            return Optional.of(line(xml));
          }
        }
        rows = Optional.empty();
      }
    } catch (XMLStreamException | IOException | RuntimeException e) {
      // A bomb or damage in the middle of the sheet: what stands before it is kept.
      rows = Optional.empty();
      throw new RowException(
          row + 1, RefusalCode.NOT_CSV, "", "cannot be read from here to the end of the sheet", "");
    }
  }

  private void start(PackagePart part) throws IOException, XMLStreamException {
    sheet++;
    row = 0;
    mergedValues.clear();
    merged = merged(part);
    rows = Optional.of(reader(part.getInputStream()));
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
  }

  /** They stand behind the rows. */
  private static List<CellRangeAddress> merged(PackagePart part)
      throws IOException, XMLStreamException {
    var areas = new ArrayList<CellRangeAddress>();
    try (var in = part.getInputStream()) {
      var xml = reader(in);
      while (xml.hasNext() && areas.size() < MOST_MERGED) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("mergeCell")) {
          var area = CellRangeAddress.valueOf(xml.getAttributeValue(null, "ref"));
          if (area.getFirstRow() < area.getLastRow()) {
            areas.add(area);
          }
        }
      }
    }
    return areas;
  }

  private Line line(XMLStreamReader xml) throws XMLStreamException {
    var number = xml.getAttributeValue(null, "r");
    row = number == null ? row + 1 : Integer.parseInt(number);
    var cells = new ArrayList<String>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        var reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        var value = value(xml);
        if (column < MOST_COLUMNS) {
          pad(cells, column + 1);
          cells.set(column, value);
        }
      }
    }
    carryDown(cells);
    return new Line(row, sheet, cells);
  }

  private static void pad(List<String> cells, int size) {
    while (cells.size() < size) {
      cells.add("");
    }
  }

  private void carryDown(List<String> cells) {
    for (var area : merged) {
      int column = area.getFirstColumn();
      if (column >= MOST_COLUMNS || row - 1 < area.getFirstRow() || row - 1 > area.getLastRow()) {
        continue;
      }
      pad(cells, column + 1);
      if (row - 1 == area.getFirstRow()) {
        mergedValues.put(area, cells.get(column));
      } else {
        cells.set(column, mergedValues.getOrDefault(area, ""));
      }
    }
  }

  /** Reads to the end of the cell. */
  private String value(XMLStreamReader xml) throws XMLStreamException {
    var type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
    var style = xml.getAttributeValue(null, "s");
    var text = new StringBuilder();
    boolean inValue = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        inValue = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inValue = false;
      } else if (inValue && event != XMLStreamConstants.COMMENT) {
        text.append(xml.getText());
      }
    }
    return switch (type) {
      case "s" -> strings.getItemAt(Integer.parseInt(text.toString().strip())).getString();
      case "n" -> number(text.toString(), style);
      case "e" -> "";
      default -> text.toString();
    };
  }

  /** Dates as ISO 8601; numbers as people write them, so 7 is not 7.0. */
  private String number(String written, String style) {
    if (written.isBlank()) {
      return "";
    }
    double value = Double.parseDouble(written);
    if (style != null && DateUtil.isValidExcelDate(value)) {
      var format = styles.getStyleAt(Integer.parseInt(style));
      if (format != null
          && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
        LocalDateTime time = DateUtil.getLocalDateTime(value, false, true);
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
      }
    }
    return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
  }

  @Override
  public void close() {
    // Opened for reading: closing it would try to save it.
    file.revert();
  }
}
