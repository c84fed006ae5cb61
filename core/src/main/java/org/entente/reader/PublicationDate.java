package org.entente.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as outlets print them: '16 November 2024, 06:49 IST', 'Nov. 16, 2024', ISO 8601. */
public final class PublicationDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+(\\d{4})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");

  private PublicationDate() {}

  /**
   * The first date in {@code text}, in the outlet's own time zone; empty for none or one that
   * cannot be.
   */
  public static Optional<LocalDate> find(String text) {
    Said said = said(text);
    return said == null ? Optional.empty() : said.day();
  }

  /** The first date in {@code text} if no calendar has it: '31 February 2024'. */
  public static Optional<String> impossible(String text) {
    Said said = said(text);
    return said == null || said.day().isPresent() ? Optional.empty() : Optional.of(said.words());
  }

  /** A date as it was written, and the day it is, if there is such a day. */
  private record Said(String words, Optional<LocalDate> day) {}

  private static @Nullable Said said(String text) {
    String t = text.toLowerCase(Locale.ROOT);
    Matcher m = ISO.matcher(t);
    if (m.find()) {
      return new Said(m.group(), day(m.group(1), Integer.parseInt(m.group(2)), m.group(3)));
    }
    m = DAY_FIRST.matcher(t);
    if (m.find()) {
      return new Said(m.group(), day(m.group(3), month(m.group(2)), m.group(1)));
    }
    m = MONTH_FIRST.matcher(t);
    if (m.find()) {
      return new Said(m.group(), day(m.group(3), month(m.group(1)), m.group(2)));
    }
    return null;
  }

  private static int month(String name) {
    return MONTHS.indexOf(name) + 1;
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
