package org.entente.when;

import java.time.LocalDate;
import java.util.List;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds time expressions and reads them relative to the day of publication. */
public interface TimeTagger {
  /**
   * @param published day of publication; null leaves relative expressions without days
   * @return expressions from left to right, without overlap
   */
  List<TimeMention> tag(Sentence sentence, @Nullable LocalDate published);
}
