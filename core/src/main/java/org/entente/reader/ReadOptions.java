package org.entente.reader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the user knows better than the page.
 *
 * @param published day of publication, in place of the page's own
 * @param publisher outlet, in place of the page's own
 */
public record ReadOptions(@Nullable LocalDate published, @Nullable String publisher) {
  public static final ReadOptions NONE = new ReadOptions(null, null);
}
