package org.entente.place;

import java.util.List;
import org.entente.text.Sentence;

/** Finds places in a parsed sentence. */
public interface PlaceTagger {
  /** Places from left to right, without overlap. */
  List<PlaceMention> tag(Sentence sentence);
}
