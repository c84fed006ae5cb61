package org.entente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer's rows as JSON lines or CSV; the same columns in both.
 *
 * <p>Dates are written as text, lists as JSON arrays or joined by '|', unknown as null or nothing.
 */
final class RowWriter {
  private final PrintWriter out;
  private final OutputFormat format;
  private final List<String> columns;

  /** Begins an answer; a CSV's header is written at once. */
  RowWriter(PrintWriter out, OutputFormat format, String... columns) {
    this.out = out;
    this.format = format;
    this.columns = List.of(columns);
    if (format == OutputFormat.CSV) {
      out.print(String.join(",", columns) + "\n");
    }
  }

  /** Writes a row: as many values as there are columns. */
  void row(@Nullable Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(values.length + " values for columns " + columns);
    }
    out.print((format == OutputFormat.CSV ? csv(values) : json(values)) + "\n");
  }

  private String json(@Nullable Object[] values) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      object.put(columns.get(i), plain(values[i]));
    }
    try {
      return JsonLines.JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Map
            || value instanceof Collection
        ? value
        : value.toString();
  }

  private static String csv(@Nullable Object[] values) {
    StringJoiner line = new StringJoiner(",");
    for (Object value : values) {
      line.add(cell(value));
    }
    return line.toString();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (value instanceof Collection<?> list) {
      StringJoiner items = new StringJoiner("|");
      list.forEach(item -> items.add(String.valueOf(item)));
      text = items.toString();
    }
    boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
