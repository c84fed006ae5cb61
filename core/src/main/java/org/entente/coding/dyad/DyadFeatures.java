package org.entente.coding.dyad;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.coding.RuleWords;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;

/**
 * Named evidence for what a source does to a target: the predicates that govern the two, the way
 * between them in the parse, the words between and around them, and how the predicate is said.
 *
 * <p>In 'Turkey recalled its ambassador from Israel' these are among others {@code v:recall},
 * {@code vo:recall+ambassador}, {@code gp:recall+from} and {@code b:ambassador}.
 */
final class DyadFeatures {
  private static final int CHAIN = 5;
  private static final int AROUND = 6;

  private final Sentence sentence;
  private final Span source;
  private final Span target;
  private final Set<String> found = new LinkedHashSet<>();

  private final RuleWords words;

  private DyadFeatures(DyadQuestion question, RuleWords words) {
    this.words = words;
    this.sentence = question.sentence();
    this.source = question.source();
    this.target = question.target();
  }

  /** The evidence in the question's sentence, each piece once, in a fixed order. */
  static List<String> of(DyadQuestion question, RuleWords words) {
    DyadFeatures features = new DyadFeatures(question, words);
    features.collect();
    return new ArrayList<>(features.found);
  }

  private void collect() {
    found.add("bias");
    int s = DyadQuestion.head(sentence, source);
    int t = DyadQuestion.head(sentence, target);
    parties(s, t);
    List<Integer> chain = chain(s);
    predicates(chain);
    PredicateMood.add(sentence, chain, words, found);
    if (t >= 0) {
      governor(t, chain);
    }
    if (s >= 0 && t >= 0) {
      path(s, t);
      between(s, t);
    }
    bag();
    RuleEvidence.add(sentence, source, target, words, found);
  }

  // ---- the parties

  private void parties(int s, int t) {
    if (s >= 0) {
      found.add("s:" + lemma(s));
      words.classes(lemma(s)).forEach(c -> found.add("S#" + c));
    }
    if (t >= 0) {
      found.add("t:" + lemma(t));
      words.classes(lemma(t)).forEach(c -> found.add("T#" + c));
      int possessed = sentence.token(t).head();
      if (possessed >= 0 && sentence.token(t).is("nmod:poss")) {
        found.add("tp:" + lemma(possessed));
      }
    }
    if (source.end() > target.begin() && !target.isEmpty()) {
      found.add("order:target-first");
    }
    for (Token w : sentence.tokens()) {
      if (target.contains(w.span()) && isContent(w)) {
        found.add("tw:" + lemma(w.index()));
      } else if (source.contains(w.span()) && isContent(w) && w.upos() != Upos.PROPN) {
        found.add("sw:" + lemma(w.index()));
      }
    }
  }

  // ---- predicates of the source

  /** The predicate whose subject the source is, and those below it that share the subject. */
  private List<Integer> chain(int s) {
    List<Integer> chain = new ArrayList<>();
    int v = s < 0 ? sentence.root() : predicateAbove(s);
    while (v >= 0 && !chain.contains(v) && chain.size() < CHAIN) {
      chain.add(v);
      v = next(v);
    }
    return chain;
  }

  private int predicateAbove(int s) {
    int i = s;
    for (int steps = 0; steps < 12 && i >= 0; steps++) {
      Token t = sentence.token(i);
      if (i != s && (t.upos() == Upos.VERB || t.upos() == Upos.ADJ)) {
        return i;
      }
      if (t.is("nsubj") || t.is("root")) {
        return t.is("root") ? i : t.head();
      }
      i = t.head();
    }
    return sentence.root();
  }

  private int next(int v) {
    for (String relation : new String[] {"xcomp", "ccomp", "advcl"}) {
      int c = sentence.child(v, relation);
      if (c > v) {
        return c;
      }
    }
    return -1;
  }

  private void predicates(List<Integer> chain) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < chain.size(); i++) {
      int v = chain.get(i);
      String lemma = withParticle(v);
      found.add("v:" + lemma);
      found.add((i == 0 ? "v0:" : "v+:") + lemma);
      tells(i == 0 ? "V" : "V+", v);

      for (int c : sentence.children(v)) {
        dependent(lemma, c);
      }
      if (i > 0) {
        found.add("vv:" + withParticle(chain.get(i - 1)) + ">" + lemma);
      }
      if (i < 3) {
        all.append('>').append(lemma);
      }
      said(i, v);
    }
    found.add("chain:" + all);
    if (!chain.isEmpty()) {
      int last = chain.get(chain.size() - 1);
      found.add("last:" + withParticle(last));
    }
  }

  private void dependent(String verb, int c) {
    Token t = sentence.token(c);
    if (t.is("obj") || t.is("iobj")) {
      if (!target.contains(t.span())) {
        found.add("vo:" + verb + "+" + lemma(c));
        found.add("o:" + lemma(c));
        tells("O", c);
        for (String list : words.classes(lemma(c))) {
          for (String type : words.types(lemma(sentence.token(c).head()))) {
            found.add("VO:" + type + "+" + list);
          }
        }
        below(c);
      } else {
        found.add("vt:" + verb);
      }
    } else if (t.is("obl") || t.is("nmod")) {
      String preposition = preposition(c);
      boolean isTarget = target.contains(t.span());
      found.add("vp:" + verb + "+" + preposition + (isTarget ? "+T" : "+" + lemma(c)));
      found.add("vpp:" + verb + "+" + preposition);
    } else if (t.is("nsubj:pass") || t.is("aux:pass")) {
      found.add("vpass:" + verb);
    } else if (t.is("conj") && t.upos() == Upos.VERB) {
      found.add("vc:" + lemma(c));
    } else if (t.is("advmod") || t.is("acomp") || t.is("xcomp")) {
      found.add("va:" + verb + "+" + lemma(c));
    }
  }

  /** Words that say more about an object: 'food aid', 'ban on travel'. */
  private void below(int object) {
    for (int c : sentence.children(object)) {
      Token t = sentence.token(c);
      if (target.contains(t.span()) || t.upos() == Upos.PUNCT || t.is("det")) {
        continue;
      }
      if (t.is("compound") || t.is("amod")) {
        found.add("om:" + lemma(c) + "+" + lemma(object));
        found.add("m:" + lemma(c));
      } else if (t.is("nmod")) {
        found.add("on:" + lemma(object) + "+" + preposition(c) + "+" + lemma(c));
      } else if (t.is("acl")) {
        found.add("oa:" + lemma(object) + ">" + lemma(c));
        found.add("v+:" + lemma(c));
      }
    }
  }

  /** How the predicate is said: denied, to come, willing. */
  private void said(int place, int v) {
    for (int c : sentence.children(v)) {
      Token t = sentence.token(c);
      String word = t.text().toLowerCase(Locale.ROOT);
      if (t.is("aux") && t.upos() == Upos.AUX && !"have".equals(t.lemma())) {
        found.add("aux:" + lemma(c));
        found.add("auxv:" + lemma(c) + "+" + lemma(v));
      } else if (word.equals("not") || word.equals("n't") || word.equals("n’t")) {
        found.add("neg" + place);
        found.add("neg:" + lemma(v));
      } else if (word.equals("never") || word.equals("no longer")) {
        found.add("neg" + place);
      }
    }
    if (sentence.token(v).upos() == Upos.VERB) {
      found.add("tag" + place + ":" + sentence.token(v).xpos());
    }
  }

  /** What the rulebook knows of the word. */
  private void tells(String place, int token) {
    String lemma = lemma(token);
    Set<String> types = words.types(lemma);
    for (String type : types) {
      found.add(place + (types.size() <= 3 ? "=" : "~") + type);
      if (types.size() == 1) {
        found.add(place + "!" + type);
      }
    }
    for (String list : words.classes(lemma)) {
      found.add(place + "#" + list);
    }
  }

  // ---- what governs the target

  private void governor(int t, List<Integer> chain) {
    int i = t;
    String preposition = preposition(t);
    for (int level = 0; level < 3; level++) {
      int head = sentence.token(i).head();
      if (head < 0) {
        return;
      }
      String relation = coarse(sentence.token(i));
      String lemma = withParticle(head);
      found.add("g" + level + ":" + lemma);
      tells("G", head);
      found.add("g:" + lemma);
      found.add("gr:" + lemma + "+" + relation);
      if (!preposition.isEmpty()) {
        found.add("gp:" + lemma + "+" + preposition);
      }
      if (!chain.isEmpty() && head != chain.get(0)) {
        found.add("vg:" + lemma(chain.get(0)) + ">" + lemma);
      }
      if (sentence.token(head).upos() == Upos.VERB) {
        return;
      }
      i = head;
      preposition = preposition(i);
    }
  }

  // ---- the way between

  private void path(int s, int t) {
    List<Integer> up = toRoot(s);
    List<Integer> down = toRoot(t);
    int meet = -1;
    for (int i : up) {
      if (down.contains(i)) {
        meet = i;
        break;
      }
    }
    if (meet < 0) {
      return;
    }
    StringBuilder way = new StringBuilder();
    for (int i : up) {
      if (i == meet) {
        break;
      }
      way.append('^').append(coarse(sentence.token(i)));
      if (i != s) {
        found.add("p:" + lemma(i));
      }
    }
    if (meet != s && meet != t) {
      found.add("p:" + lemma(meet));
      found.add("meet:" + withParticle(meet));
    }
    StringBuilder below = new StringBuilder();
    for (int i : down) {
      if (i == meet) {
        break;
      }
      below.insert(0, "_" + coarse(sentence.token(i)));
      if (i != t) {
        found.add("p:" + lemma(i));
      }
    }
    found.add("way:" + way + below);
  }

  private List<Integer> toRoot(int i) {
    List<Integer> way = new ArrayList<>();
    for (int steps = 0; i >= 0 && steps < sentence.size(); steps++) {
      way.add(i);
      i = sentence.token(i).head();
    }
    return way;
  }

  private void between(int s, int t) {
    int from = Math.min(end(source, s), end(target, t)) + 1;
    int to = Math.max(start(source, s), start(target, t));
    String before = "";
    String beforeThat = "";
    for (int i = from; i < to && i - from < 25; i++) {
      if (sentence.token(i).upos() == Upos.PUNCT) {
        continue;
      }
      String lemma = lemma(i);
      found.add("b:" + lemma);
      if (!before.isEmpty()) {
        found.add("bb:" + before + "_" + lemma);
      }
      if (!beforeThat.isEmpty()) {
        found.add("bbb:" + beforeThat + "_" + before + "_" + lemma);
      }
      beforeThat = before;
      before = lemma;
    }
    int after = Math.max(end(source, s), end(target, t)) + 1;
    for (int i = after; i < sentence.size() && i < after + AROUND; i++) {
      if (isContent(sentence.token(i))) {
        found.add("a:" + lemma(i));
      }
    }
  }

  private int end(Span span, int head) {
    int last = head;
    for (int i = head; i < sentence.size() && sentence.token(i).span().overlaps(span); i++) {
      last = i;
    }
    return last;
  }

  private int start(Span span, int head) {
    int first = head;
    for (int i = head; i >= 0 && sentence.token(i).span().overlaps(span); i--) {
      first = i;
    }
    return first;
  }

  private void bag() {
    for (Token t : sentence.tokens()) {
      if (isContent(t) && !source.contains(t.span()) && !target.contains(t.span())) {
        found.add((t.upos() == Upos.PROPN ? "wp:" : "w:") + lemma(t.index()));
      }
    }
  }

  // ---- words

  private static boolean isContent(Token t) {
    return t.upos() == Upos.VERB
        || t.upos() == Upos.NOUN
        || t.upos() == Upos.ADJ
        || t.upos() == Upos.PROPN;
  }

  private String lemma(int i) {
    Token t = sentence.token(i);
    if (source.contains(t.span()) && t.upos() == Upos.PROPN) {
      return "S";
    }
    if (target.contains(t.span()) && t.upos() == Upos.PROPN) {
      return "T";
    }
    if (t.upos() == Upos.NUM) {
      return "#";
    }
    return t.lemma().toLowerCase(Locale.ROOT);
  }

  private String withParticle(int v) {
    int particle = sentence.child(v, "compound:prt");
    return particle < 0 ? lemma(v) : lemma(v) + "_" + lemma(particle);
  }

  private String preposition(int i) {
    int p = sentence.child(i, "case");
    return p < 0 ? "" : lemma(p);
  }

  static String coarse(Token t) {
    String r = t.relation();
    if (r == null) {
      return "";
    }
    return r.equals("nsubj:pass") || r.equals("nmod:poss") || r.equals("obl:agent")
        ? r
        : r.indexOf(':') < 0 ? r : r.substring(0, r.indexOf(':'));
  }
}
