package org.entente.language;

import java.util.ArrayList;
import java.util.List;
import org.entente.text.Sentence;
import org.entente.text.Token;

/** What a verb acts on: its own object, one that the parser took for another, or a borrowed one. */
final class FrameObjects {

  private final Sentence sentence;
  private final FrameLinks links;

  FrameObjects(Sentence sentence, FrameLinks links) {
    this.sentence = sentence;
    this.links = links;
  }

  List<Integer> of(int v) {
    List<Integer> objects = new ArrayList<>(1);
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("obj")) {
        objects.add(links.gap(c));
      }
    }
    for (int c : sentence.children(v)) {
      // 'urged Moscow to withdraw' read as a clause of its own
      if ((sentence.token(c).is("ccomp") || sentence.token(c).is("xcomp"))
          && objects.isEmpty()
          && FrameFinder.isVerb(sentence, c)
          && links.isInfinitive(c)) {
        int s = sentence.child(c, "nsubj");
        if (s >= 0) {
          objects.add(links.gap(s));
        }
      }
    }
    if (objects.isEmpty()) {
      misread(v, objects);
    }
    return objects;
  }

  /** 'warned Finland' read as an indirect object alone, 'phoned Kim' as a second subject. */
  private void misread(int v, List<Integer> objects) {
    boolean subject = false;
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      if (c > v && (t.is("iobj") || (subject && t.is("nsubj")))) {
        objects.add(links.gap(c));
        return;
      }
      subject |= c < v && t.is("nsubj");
    }
  }

  /** Objects that stand with a coordinated verb, or before a relative clause. */
  List<Integer> borrowed(int v) {
    Token t = sentence.token(v);
    int h = t.head();
    if (t.is("acl:relcl")
        && sentence.child(v, "nsubj") >= 0
        && sentence.child(v, "cop") < 0
        && FrameFinder.isVerb(sentence, v)
        && !hasGap(v)) {
      return List.of(h);
    }
    if (t.is("conj") && h >= 0 && FrameFinder.isVerb(sentence, h)) {
      List<Integer> shared = of(h);
      return shared.isEmpty() || shared.get(0) < v ? List.of() : shared;
    }
    for (int c : sentence.children(v)) {
      if (sentence.token(c).is("conj") && FrameFinder.isVerb(sentence, c) && c - v <= 3) {
        return of(c);
      }
    }
    return List.of();
  }

  /** Whether a relative word already stands for the antecedent: 'who', 'in which'. */
  private boolean hasGap(int v) {
    for (int c : sentence.children(v)) {
      if (links.isRelative(c)) {
        return true;
      }
    }
    return false;
  }
}
