package org.entente.reader;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows the lines of a page that are no news: adverts, captions' credits, links, biographies. */
final class Furniture {
  private static final Set<String> WHOLE_LINES =
      Set.of(
          "advertisement",
          "advertisement - scroll to continue",
          "story continues below this ad",
          "last updated",
          "last updated ist",
          "share",
          "share this article",
          "read more",
          "related articles",
          "related stories",
          "most read",
          "most popular",
          "trending now",
          "sign up",
          "subscribe",
          "subscribe now",
          "log in",
          "comments",
          "leave a comment",
          "follow us",
          "listen to this article",
          "print",
          "save",
          "copy link",
          "whatsapp",
          "facebook",
          "twitter",
          "email",
          "article continues below",
          "promoted content",
          "more on this story",
          "editor's picks",
          "top stories",
          "back to top",
          "photo",
          "image",
          "video",
          "watch",
          "sponsored",
          "skip to content",
          "skip to main content",
          "menu",
          "home");

  private static final Pattern LEADING =
      Pattern.compile(
          "(?i)^(credit|photo|photos|photo credit|image|image credit|picture|file photo|source:? getty"
              + "|read also|also read|read more|see also|related|watch|listen|subscribe|sign up"
              + "|follow us|get the latest|click here|download the|join our|newsletter|copyright"
              + "|all rights reserved|©|tags|topics|share this|published in|first published"
              + "|last updated|updated on|updated at)\\b\\s*(:|on\\b|to\\b|at\\b|\\||-|–|$|\\d).*");

  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "(?i)^\\(?\\s*(the (writers?|authors?|columnist|reporter)\\b.{0,20}\\b(is|are|was|works|teaches)\\b"
              + "|about the author|reporting by\\b|editing by\\b|with inputs from\\b"
              + "|additional reporting\\b|this (sample report|article|story) (was|is|has been)\\b"
              + "|views expressed|the views expressed|disclaimer\\b).*");

  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?i)^\\(?\\s*(published|posted|updated|last updated|first published|modified)\\b.{0,80}\\)?$");

  private static final Pattern CREDIT_AT_END =
      Pattern.compile(
          "(?i).*(\\(?(photo|image|picture|file photo|illustration)\\s*(credit|by|:)"
              + "|\\b(reuters|ap|afp|getty images|getty|epa)\\s+(photo|file photo|images?)\\)?\\.?$"
              + "|/\\s*(reuters|ap|afp|getty images|epa)\\s*$|\\bfile photo\\b\\.?$).*");

  private Furniture() {}

  /** Whether the line is page furniture by its own words. */
  static boolean is(String line) {
    String plain = line.strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty()
        || WHOLE_LINES.contains(plain)
        || (plain.length() < 400 && LEADING.matcher(line.strip()).matches())
        || BIOGRAPHY.matcher(line.strip()).matches()
        || isDateLine(line)
        || isCredit(line);
  }

  /** '(Published 16 November 2024, 06:49 IST)' */
  static boolean isDateLine(String line) {
    return line.length() < 120 && DATE_LINE.matcher(line.strip()).matches();
  }

  /** A line that ends in a photo credit. */
  static boolean isCredit(String line) {
    return line.length() < 400 && CREDIT_AT_END.matcher(line.strip()).matches();
  }
}
