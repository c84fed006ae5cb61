package org.entente.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.text.Upos;

/**
 * Hangs words elsewhere where grammar leaves no doubt that the parser erred.
 *
 * <ul>
 *   <li>'Since the invasion, ministers have met': of two subjects the first, opened by a word that
 *       is a preposition too, is a circumstance.
 *   <li>'troops being sent there is a signal': a participle belongs to a noun before it.
 *   <li>'troops from Pyongyang sent there': to the troops, not to the name.
 *   <li>'with the Irish premier Leo Varadkar': the preposition leads to the name, not to its title.
 *   <li>'ratified in October in the Duma': in the Duma is where, not which October.
 *   <li>'Washington's pull-out from the accord': the two halves are one noun.
 *   <li>'China spread lies': a finite verb with a subject is no part of a noun.
 *   <li>'proposed that states restrict trade': no 'that states', for 'that' is singular.
 *   <li>'called the president a liar': what he is called is no apposition.
 *   <li>'Ankara told Kyiv that it would wait, officials said': what stands behind the comma tells
 *       it.
 *   <li>'wants to end the war and sign a treaty': the bare form goes with the infinitive.
 *   <li>'accused him of theft and raised the price': one finite verb goes with the other.
 *   <li>'told the crowd that she wants peace': no crowd that she wants.
 *   <li>'…, as tensions rose': a circumstance, nothing that is said.
 *   <li>'in line with the treaty signed in July and ratified in May': the second participle is
 *       coordinated with the first.
 * </ul>
 */
final class AttachmentRepair {
  private static final Set<Integer> OPENERS =
      hashes("since after before until till following amid despite");

  /** Second halves of nouns like 'pull-out', 'build-up', 'stand-off'. */
  private static final Set<Integer> PARTICLES = hashes("out up off down in back over by away");

  private static final Set<Integer> CALLING =
      hashes(
          "call calls called calling brand brands branded branding label labels labelled labeled");

  private static final Set<Integer> SAID =
      hashes("said says told reported reports announced confirmed added wrote showed");

  private static final Set<Integer> INFORMING =
      hashes(
          "tell tells told telling inform informs informed informing warn warns warned warning"
              + " assure assures assured assuring remind reminds reminded notify notifies notified"
              + " convince convinced persuade persuaded");

  private static final Set<Integer> CIRCUMSTANTIAL =
      hashes("as after although because while since until before though unless amid");

  private static final int THAT = WordForm.lowerHash("that");
  private static final int COMMA = WordForm.lowerHash(",");

  private static final Set<Integer> ARTICLES = hashes("a an the");

  private static final Set<Integer> DAYS =
      hashes(
          "january february march april may june july august september october november december"
              + " monday tuesday wednesday thursday friday saturday sunday");

  private static final int HYPHEN = WordForm.lowerHash("-");

  private final TagSet tags;
  private final int subject;
  private final int passiveSubject;
  private final int mark;
  private final int preposition;
  private final int circumstance;
  private final int participle;
  private final int modifier;
  private final int conjunct;
  private final int description;
  private final int compound;
  private final int clause;
  private final int apposition;
  private final int complement;
  private final int determiner;
  private final int content;
  private final int adverbial;
  private final int parataxis;
  private final int relative;
  private final int indirect;
  private final int object;
  private final Set<Integer> auxiliaries;

  AttachmentRepair(TagSet tags, List<String> relations) {
    this.tags = tags;
    this.subject = relations.indexOf("nsubj");
    this.passiveSubject = relations.indexOf("nsubj:pass");
    this.mark = relations.indexOf("mark");
    this.preposition = relations.indexOf("case");
    this.circumstance = relations.indexOf("obl");
    this.participle = relations.indexOf("acl");
    this.modifier = relations.indexOf("nmod");
    this.conjunct = relations.indexOf("conj");
    this.description = relations.indexOf("nmod:desc");
    this.compound = relations.indexOf("compound");
    this.object = relations.indexOf("obj");
    this.clause = relations.indexOf("csubj");
    this.apposition = relations.indexOf("appos");
    this.complement = relations.indexOf("xcomp");
    this.determiner = relations.indexOf("det");
    this.content = relations.indexOf("ccomp");
    this.adverbial = relations.indexOf("advcl");
    this.parataxis = relations.indexOf("parataxis");
    this.relative = relations.indexOf("acl:relcl");
    this.indirect = relations.indexOf("iobj");
    this.auxiliaries =
        Set.of(relations.indexOf("aux"), relations.indexOf("aux:pass"), relations.indexOf("cop"));
  }

  private static Set<Integer> hashes(String words) {
    return Stream.of(words.split(" "))
        .map(WordForm::lowerHash)
        .collect(Collectors.toUnmodifiableSet());
  }

  void mend(Sample s) {
    for (int i = 1; i <= s.size; i++) {
      if (i > 2 && s.words[i - 1].lower == HYPHEN && PARTICLES.contains(s.words[i].lower)) {
        fuse(s, i - 2, i);
      }
      if (s.relations[i] == compound && isFinite(s, i)) {
        raise(s, i);
      }
      if (s.relations[i] == preposition && s.relations[s.heads[i]] == description) {
        s.heads[i] = s.heads[s.heads[i]];
      } else if (s.relations[i] == mark || s.relations[i] == preposition) {
        open(s, i);
      } else if (s.relations[i] == clause && isParticiple(s, i)) {
        hang(s, i);
      } else if (s.relations[i] == modifier && DAYS.contains(s.words[s.heads[i]].lower)) {
        date(s, i);
      } else if (s.relations[i] == participle && isParticiple(s, i)) {
        hang(s, i);
      } else if (s.relations[i] == conjunct && isTagged(s, i, "VB")) {
        share(s, i);
      } else if (s.relations[i] == conjunct && isParticiple(s, i)) {
        join(s, i);
      } else if (s.relations[i] == conjunct && (isTagged(s, i, "VBD") || isTagged(s, i, "VBZ"))) {
        level(s, i);
      } else if (s.relations[i] == determiner && s.words[i].lower == THAT) {
        subordinate(s, i);
      } else if (s.relations[i] == content || s.relations[i] == parataxis) {
        tell(s, i);
      } else if (s.relations[i] == relative) {
        inform(s, i);
      } else if (s.relations[i] == apposition || s.relations[i] == object) {
        predicate(s, i);
      }
    }
  }

  private void open(Sample s, int opener) {
    if (!OPENERS.contains(s.words[opener].lower)) {
      return;
    }
    boolean marks = s.relations[opener] == mark;
    int verb = marks ? s.heads[opener] : s.heads[s.heads[opener]];
    int first = marks ? subjectOf(s, verb, opener, verb) : s.heads[opener];
    boolean noun = is(s.tags[first], Upos.NOUN) || is(s.tags[first], Upos.PROPN);
    if (first == 0 || !noun || !isSubject(s, first) || subjectOf(s, verb, first, verb) == 0) {
      return;
    }
    s.heads[opener] = first;
    s.relations[opener] = preposition;
    s.relations[first] = circumstance;
  }

  private void subordinate(Sample s, int that) {
    int noun = s.heads[that];
    int tag = s.tags[noun];
    boolean plural = tags.xpos(tag).equals("NNS");
    if (plural && isSubject(s, noun) && noun < s.heads[noun]) {
      s.heads[that] = s.heads[noun];
      s.relations[that] = mark;
    }
  }

  private void inform(Sample s, int verb) {
    int noun = s.heads[verb];
    int above = s.heads[noun];
    int that = childOf(s, verb, mark);
    boolean informed = s.relations[noun] == object || s.relations[noun] == indirect;
    if (informed
        && that > noun
        && INFORMING.contains(s.words[above].lower)
        && subjectOf(s, verb, that, verb) > 0) {
      s.heads[verb] = above;
      s.relations[verb] = content;
    }
  }

  private void tell(Sample s, int verb) {
    int marker = childOf(s, verb, mark);
    int above = s.heads[verb];
    if (marker > 0) {
      if (marker > above
          && s.relations[verb] == content
          && CIRCUMSTANTIAL.contains(s.words[marker].lower)) {
        s.relations[verb] = adverbial;
      }
      return;
    }
    int speaker = subjectOf(s, verb, above, verb);
    int first = speaker == 0 ? 0 : start(s, speaker);
    if (!SAID.contains(s.words[verb].lower)
        || first <= above + 1
        || s.words[first - 1].lower != COMMA) {
      return;
    }
    s.heads[verb] = s.heads[above];
    s.relations[verb] = s.relations[above];
    s.heads[above] = verb;
    s.relations[above] = content;
    for (int i = verb + 1; i <= s.size; i++) {
      if (s.heads[i] == above) {
        s.heads[i] = verb;
      }
    }
  }

  private static int childOf(Sample s, int head, int relation) {
    for (int i = 1; i <= s.size; i++) {
      if (s.heads[i] == head && s.relations[i] == relation) {
        return i;
      }
    }
    return 0;
  }

  /** The first word of the phrase. */
  private static int start(Sample s, int head) {
    int first = head;
    for (int i = head - 1; i > 0 && isBelow(s, i, head); i--) {
      first = i;
    }
    return first;
  }

  private void predicate(Sample s, int noun) {
    int called = s.relations[noun] == object ? objectOf(s, s.heads[noun], noun) : s.heads[noun];
    int verb = s.heads[called];
    if (s.relations[called] != object || !CALLING.contains(s.words[verb].lower)) {
      return;
    }
    for (int i = called + 1; i < noun; i++) {
      if (s.heads[i] == noun && s.relations[i] == determiner) {
        boolean follows = ARTICLES.contains(s.words[i].lower) && !is(s.tags[i - 1], Upos.PUNCT);
        if (follows) {
          s.heads[noun] = verb;
          s.relations[noun] = complement;
        }
        return;
      }
    }
  }

  /** 'In October in the Duma': both belong to the verb. */
  private void date(Sample s, int place) {
    int day = s.heads[place];
    if (place > day && s.relations[day] == circumstance && hasPreposition(s, place)) {
      s.heads[place] = s.heads[day];
      s.relations[place] = circumstance;
    }
  }

  private boolean hasPreposition(Sample s, int noun) {
    for (int i = 1; i < noun; i++) {
      if (s.heads[i] == noun && s.relations[i] == preposition) {
        return true;
      }
    }
    return false;
  }

  /** 'China spread lies', read as lies of some kind: the verb has a subject. */
  private void raise(Sample s, int verb) {
    int noun = s.heads[verb];
    if (noun < verb || subjectOf(s, verb, 0, verb) + subjectOf(s, noun, 0, verb) == 0) {
      return;
    }
    s.heads[verb] = s.heads[noun];
    s.relations[verb] = s.relations[noun];
    s.heads[noun] = verb;
    s.relations[noun] = object;
    for (int i = 1; i <= s.size; i++) {
      if (s.heads[i] == noun && (i < verb || is(s.tags[i], Upos.PUNCT))) {
        s.heads[i] = verb;
      }
    }
  }

  private boolean isFinite(Sample s, int i) {
    String tag = tags.xpos(s.tags[i]);
    return tag.equals("VBD") || tag.equals("VBZ");
  }

  /** Makes the second half of 'pull-out' its head, as the treebank does. */
  private void fuse(Sample s, int first, int second) {
    if (s.heads[second] != first || !is(s.tags[first], Upos.NOUN)) {
      return;
    }
    s.heads[second] = s.heads[first];
    s.relations[second] = s.relations[first];
    s.tags[second] = s.tags[first];
    for (int i = 1; i <= s.size; i++) {
      if (s.heads[i] == first) {
        s.heads[i] = second;
      }
    }
    s.heads[first] = second;
    s.relations[first] = compound;
  }

  private int objectOf(Sample s, int verb, int before) {
    for (int i = verb + 1; i < before; i++) {
      if (s.heads[i] == verb && s.relations[i] == object) {
        return i;
      }
    }
    return 0;
  }

  private int subjectOf(Sample s, int verb, int after, int before) {
    for (int i = after + 1; i < before; i++) {
      if (s.heads[i] == verb && isSubject(s, i)) {
        return i;
      }
    }
    return 0;
  }

  private void hang(Sample s, int verb) {
    int head = s.heads[verb];
    if (head > verb) {
      int noun = subjectOf(s, head, 0, verb);
      if (noun > 0) {
        s.heads[verb] = noun;
        s.relations[verb] = participle;
      }
      return;
    }
    if (s.relations[verb] == clause) {
      return;
    }
    while (is(s.tags[head], Upos.PROPN)
        && s.relations[head] == modifier
        && s.heads[head] > 0
        && s.heads[head] < head
        && s.heads[verb] == head
        && is(s.tags[s.heads[head]], Upos.NOUN)) {
      head = s.heads[head];
      s.heads[verb] = head;
    }
  }

  /** 'Accused him of theft and raised the price': one finite verb goes with the other. */
  private void level(Sample s, int verb) {
    int below = s.heads[verb];
    int above = s.heads[below];
    boolean bare = isTagged(s, below, "VBG") || isTagged(s, below, "VB");
    boolean leads = s.relations[below] == adverbial || s.relations[below] == complement;
    boolean finite = isTagged(s, above, "VBD") || isTagged(s, above, "VBZ");
    if (bare && leads && finite && subjectOf(s, verb, below, verb) == 0) {
      s.heads[verb] = above;
    }
  }

  /** 'Wants to end the war and sign a treaty': a bare form goes with the infinitive. */
  private void share(Sample s, int verb) {
    int above = s.heads[verb];
    boolean finite = isFinite(s, above) || isTagged(s, above, "VBN");
    if (!finite || !isBare(s, verb) || childOf(s, verb, mark) > 0) {
      return;
    }
    for (int i = verb - 1; i > above; i--) {
      boolean infinitive = s.heads[i] == above && s.relations[i] == complement;
      if (infinitive && isTagged(s, i, "VB")) {
        s.heads[verb] = i;
        return;
      }
    }
  }

  private void join(Sample s, int verb) {
    int head = s.heads[verb];
    if (head <= 0 || is(s.tags[head], Upos.VERB) || !isBare(s, verb)) {
      return;
    }
    for (int i = verb - 1; i > head; i--) {
      if (s.relations[i] == participle && isParticiple(s, i) && !isBelow(s, i, verb)) {
        s.heads[verb] = i;
        return;
      }
    }
  }

  private static boolean isBelow(Sample s, int word, int top) {
    int i = word;
    for (int steps = 0; i > 0 && steps < s.size; steps++) {
      if (i == top) {
        return true;
      }
      i = s.heads[i];
    }
    return false;
  }

  /** A participle with neither subject nor auxiliary. */
  private boolean isBare(Sample s, int verb) {
    for (int i = 1; i <= s.size; i++) {
      if (s.heads[i] == verb && (isSubject(s, i) || auxiliaries.contains(s.relations[i]))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSubject(Sample s, int i) {
    return s.relations[i] == subject || s.relations[i] == passiveSubject;
  }

  private boolean isParticiple(Sample s, int i) {
    return isTagged(s, i, "VBN");
  }

  private boolean isTagged(Sample s, int i, String xpos) {
    return tags.xpos(s.tags[i]).equals(xpos);
  }

  private boolean is(int tag, Upos upos) {
    return tags.upos(tag) == upos;
  }
}
