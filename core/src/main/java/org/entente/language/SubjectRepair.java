package org.entente.language;

import java.util.List;
import org.entente.text.Upos;

/**
 * Mends what a left-to-right parser may make of a clause that seems to have two subjects before its
 * verb. 'The Union, which sent observers, pledged aid': a noun and then a relative pronoun before
 * 'sent' make that a relative clause of the noun, which belongs to the verb above. 'Colonel Goita's
 * government denied it': a bare noun right before a name is its title.
 */
final class SubjectRepair {
  private final TagSet tags;
  private final int subject;
  private final int passiveSubject;
  private final int object;
  private final int relative;
  private final int passive;
  private final int complement;
  private final int adverbial;
  private final int parataxis;
  private final int description;

  SubjectRepair(TagSet tags, List<String> relations) {
    this.tags = tags;
    this.subject = relations.indexOf("nsubj");
    this.passiveSubject = relations.indexOf("nsubj:pass");
    this.object = relations.indexOf("obj");
    this.relative = relations.indexOf("acl:relcl");
    this.passive = relations.indexOf("aux:pass");
    this.complement = relations.indexOf("ccomp");
    this.adverbial = relations.indexOf("advcl");
    this.parataxis = relations.indexOf("parataxis");
    this.description = relations.indexOf("nmod:desc");
  }

  void mend(Sample s) {
    for (int title = 1; title < s.size; title++) {
      if (isTitle(s, title)) {
        s.heads[title] = title + 1;
        s.relations[title] = description;
      }
    }
    for (int pronoun = 2; pronoun < s.size; pronoun++) {
      int verb = s.heads[pronoun];
      if (verb > pronoun && isRelative(s.tags[pronoun]) && isSubject(s, pronoun)) {
        int noun = earlierSubject(s, verb, pronoun);
        int main = noun == 0 ? 0 : mainVerb(s, verb);
        if (main > verb && earlierSubject(s, main, main) == 0) {
          reattach(s, noun, verb, main);
        }
      }
    }
  }

  private boolean isTitle(Sample s, int i) {
    int verb = s.heads[i];
    if (verb <= i + 1 || !isSubject(s, i) || !is(s.tags[i], Upos.NOUN)) {
      return false;
    }
    for (int c = 1; c < i; c++) {
      if (s.heads[c] == i) {
        return false;
      }
    }
    if (!is(s.tags[i + 1], Upos.PROPN)) {
      return false;
    }
    for (int other = i + 1; other < verb; other++) {
      if (s.heads[other] == verb && isSubject(s, other)) {
        return true;
      }
    }
    return false;
  }

  private void reattach(Sample s, int noun, int verb, int main) {
    boolean inPassive = false;
    boolean hasObject = false;
    for (int i = 1; i <= s.size; i++) {
      inPassive |= s.heads[i] == main && s.relations[i] == passive;
      hasObject |= s.heads[i] == main && s.relations[i] == object;
    }
    for (int i = main + 1; i <= s.size; i++) {
      if (s.heads[i] == main && s.relations[i] == subject && !hasObject) {
        s.relations[i] = object;
        hasObject = true;
      }
    }
    s.heads[noun] = main;
    s.relations[noun] = inPassive ? passiveSubject : subject;
    s.heads[verb] = noun;
    s.relations[verb] = relative;
  }

  /** The verb that the clause of {@code verb} was hung on as if it were its content; 0 for none. */
  private int mainVerb(Sample s, int verb) {
    int relation = s.relations[verb];
    boolean clause = relation == complement || relation == adverbial || relation == parataxis;
    int head = s.heads[verb];
    return clause && head > 0 && is(s.tags[head], Upos.VERB) ? head : 0;
  }

  private int earlierSubject(Sample s, int verb, int before) {
    for (int i = before - 1; i > 0; i--) {
      if (s.heads[i] == verb && isSubject(s, i)) {
        return i;
      }
    }
    return 0;
  }

  private boolean isSubject(Sample s, int i) {
    return s.relations[i] == subject || s.relations[i] == passiveSubject;
  }

  private boolean isRelative(int tag) {
    String xpos = tags.xpos(tag);
    return xpos.equals("WDT") || xpos.equals("WP");
  }

  private boolean is(int tag, Upos upos) {
    return tags.upos(tag) == upos;
  }
}
