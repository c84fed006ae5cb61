package org.entente.actor;

import java.util.Set;
import org.entente.actor.NameBook.Person;
import org.jspecify.annotations.Nullable;

/** Surnames of people already named or in office, and unknown people by title and nationality. */
final class PeopleByName {

  private static final Set<String> HONORIFICS =
      Set.of("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "dame", "madame");

  private final SentenceDraft draft;
  private final NamedSoFar memory;

  PeopleByName(SentenceDraft draft, NamedSoFar memory) {
    this.draft = draft;
    this.memory = memory;
  }

  /** Surnames of people already named or in office, and unknown people by title and nationality. */
  void persons() {
    for (int i = 0; i < draft.keys.length; i++) {
      if (draft.taken[i] || !draft.isName(i)) {
        continue;
      }
      int last = lastOfName(i);
      int first = i;
      while (first < last && HONORIFICS.contains(draft.keys[first])) {
        first++;
      }
      // 'Defence Ministry', 'President': people by their role, no names.
      Actor known = draft.sector(last) != null ? null : known(first, last);
      if (known != null) {
        draft.mention(first, last, known, "surname");
      }
      i = last;
    }
  }

  /** Last token of the run of names that begins at {@code i}; a hyphen joins 'Park Jin-ho'. */
  private int lastOfName(int i) {
    int last = i;
    while (last + 1 < draft.keys.length && !draft.taken[last + 1]) {
      if (draft.isName(last + 1)) {
        last++;
      } else if (draft.hyphen(last + 1) && last + 2 < draft.keys.length && !draft.taken[last + 2]) {
        last += 2;
      } else {
        break;
      }
    }
    return last;
  }

  private @Nullable Actor known(int first, int last) {
    Actor before = memory.bySurname.get(draft.keys[last]);
    if (before != null && (first == last || draft.book.role(draft.keys[first]) != null)) {
      return before;
    }
    if (draft.day != null && (first == last || draft.book.role(draft.keys[first]) != null)) {
      Person p = draft.book.inOffice(draft.keys[last], draft.day, null);
      if (p != null) {
        return p.on(draft.day);
      }
    }
    boolean titled = first > 0 && draft.sector(first - 1) != null;
    Actor byTitle =
        titled || draft.book.role(draft.keys[first]) != null ? titled(first, last) : null;
    if (byTitle != null) {
      return byTitle;
    }
    Person famous =
        first == last || draft.book.role(draft.keys[first]) != null
            ? draft.book.famous(draft.keys[last])
            : null;
    return famous == null ? null : famous.on(draft.day);
  }

  /** 'South Korean Defence Minister Kim Yong-hyun': unknown, but not to be missed. */
  private @Nullable Actor titled(int first, int last) {
    Sector sector = first > 0 ? draft.sector(first - 1) : null;
    sector = sector == null ? draft.book.role(draft.keys[first]) : sector;
    for (ActorMention m : draft.mentions) {
      if (m.last() < first && m.last() >= first - 4 && m.actor().country() != null) {
        var span = draft.s.span(first, last);
        String name = draft.s.quote(span);
        return new Actor(
            m.actor().country() + "." + name,
            name,
            ActorKind.PERSON,
            m.actor().country(),
            m.actor().code(),
            sector);
      }
    }
    return null;
  }
}
