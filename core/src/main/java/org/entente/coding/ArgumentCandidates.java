package org.entente.coding;

import java.util.ArrayList;
import java.util.List;
import org.entente.coding.Expression.Argument;
import org.entente.coding.Expression.Need;
import org.entente.coding.Expression.Particle;
import org.entente.coding.Expression.Place;
import org.entente.language.Frame;
import org.entente.language.Frame.Slot;
import org.entente.text.Sentence;
import org.entente.text.Upos;

/** The words of a frame that may be what an expression asks for, the likeliest first. */
final class ArgumentCandidates {

  private final Sentence sentence;
  private final Parties parties;

  ArgumentCandidates(Sentence sentence, Parties parties) {
    this.sentence = sentence;
    this.parties = parties;
  }

  /**
   * @param needs all that the expression asks for
   * @param words the words that the expression has found so far, its trigger first
   */
  List<Integer> of(Argument a, List<Need> needs, Frame frame, List<Integer> words) {
    List<Integer> candidates = placed(a, frame, words);
    if (a.place() == Place.OBJECT && candidates.isEmpty()) {
      behindParticle(needs, frame, candidates);
    } else if (a.place() == Place.INDIRECT) {
      insideObject(frame, candidates);
    }
    return candidates;
  }

  private List<Integer> placed(Argument a, Frame frame, List<Integer> words) {
    List<Integer> found = new ArrayList<>(4);
    if (a.place() == Place.OBJECT) {
      frame.at(Slot.OBJECT).forEach(o -> found.add(o.token()));
      return found;
    }
    if (a.place() == Place.INDIRECT) {
      frame.at(Slot.INDIRECT).forEach(o -> found.add(o.token()));
      List<Frame.Argument> objects = frame.at(Slot.OBJECT);
      if (objects.size() > 1) { // the parser took 'gave the envoy a welcome' for two objects
        found.add(objects.get(0).token());
      }
    }
    for (Slot slot : List.of(Slot.OBLIQUE, Slot.NEAR_OBLIQUE)) {
      for (Frame.Argument o : frame.at(slot)) {
        boolean fits =
            a.place() == Place.INDIRECT
                ? o.marker().equals("to") || o.marker().equals("for")
                : marked(a.markers(), o.marker(), o.token()) && !isOfAnother(o, slot, words);
        if (fits) {
          found.add(o.token());
        }
      }
    }
    if (a.place() == Place.OBLIQUE && (a.markers().has("to") || a.markers().has("for"))) {
      frame.at(Slot.INDIRECT).forEach(o -> found.add(o.token()));
    }
    return found;
  }

  /** The base in 'handed over the base', where the parser took the particle for a preposition. */
  private void behindParticle(List<Need> needs, Frame frame, List<Integer> candidates) {
    for (Need n : needs) {
      if (n instanceof Particle p) {
        for (Frame.Argument o : frame.at(Slot.OBLIQUE)) {
          if (p.word().has(o.marker())) {
            candidates.add(o.token());
          }
        }
      }
    }
  }

  /** The agency in 'granted the agency access', where the parser took both for one name. */
  private void insideObject(Frame frame, List<Integer> candidates) {
    for (Frame.Argument o : frame.at(Slot.OBJECT)) {
      int inner = sentence.child(o.token(), "compound");
      boolean named = inner >= 0 && parties.of(inner) == Parties.Naming.ACTOR;
      if (named && sentence.token(o.token()).upos() == Upos.NOUN) {
        candidates.add(inner);
      }
    }
  }

  /** 'Expelled the envoy over the refusal of Spain' tells of no envoy of Spain. */
  private boolean isOfAnother(Frame.Argument o, Slot slot, List<Integer> words) {
    if (slot != Slot.NEAR_OBLIQUE || !o.marker().equals("of") || words.size() < 2) {
      return false;
    }
    for (int w : words.subList(1, words.size())) {
      if (sentence.dominates(w, o.token())) {
        return false;
      }
    }
    return true;
  }

  private boolean marked(Words wanted, String marker, int token) {
    if (wanted.has(marker)) {
      return true;
    }
    if (marker.equals("into") || marker.equals("onto")) {
      return wanted.has(marker.substring(0, 2)) && parties.of(token) == Parties.Naming.ACTOR;
    }
    return false;
  }
}
