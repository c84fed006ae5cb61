package org.entente.language;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.text.Upos;

/** The tags that the tagger chooses from: pairs of Penn tag and universal part of speech. */
final class TagSet {
  private static final Upos[] UPOS = Upos.values();

  private final List<Tag> tags;
  private final Map<Tag, Integer> ids = new HashMap<>();

  /** A Penn tag with its universal part of speech: 'IN' may be ADP or SCONJ. */
  record Tag(String xpos, Upos upos) {}

  TagSet(List<Tag> tags) {
    this.tags = List.copyOf(tags);
    for (int i = 0; i < tags.size(); i++) {
      ids.put(tags.get(i), i);
    }
  }

  static TagSet read(DataInput in) throws IOException {
    Tag[] tags = new Tag[in.readInt()];
    for (int i = 0; i < tags.length; i++) {
      String xpos = in.readUTF();
      tags[i] = new Tag(xpos, UPOS[in.readByte()]);
    }
    return new TagSet(List.of(tags));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(tags.size());
    for (Tag tag : tags) {
      out.writeUTF(tag.xpos());
      out.writeByte(tag.upos().ordinal());
    }
  }

  int size() {
    return tags.size();
  }

  Tag get(int id) {
    return tags.get(id);
  }

  /** The Penn tag; '' for none and for the root's. */
  String xpos(int id) {
    return id < tags.size() ? tags.get(id).xpos() : "";
  }

  /** The part of speech; X for none and for the root's. */
  Upos upos(int id) {
    return id < tags.size() ? tags.get(id).upos() : Upos.X;
  }

  /** The tag's number; a pair that is too rare to have one takes another of its Penn tag. */
  int id(String xpos, Upos upos) {
    Integer exact = ids.get(new Tag(xpos, upos));
    if (exact != null) {
      return exact;
    }
    int sameUpos = 0;
    for (int i = tags.size() - 1; i >= 0; i--) {
      if (tags.get(i).xpos().equals(xpos)) {
        return i;
      }
      if (tags.get(i).upos() == upos) {
        sameUpos = i;
      }
    }
    return sameUpos;
  }

  /** Beyond the sentence. */
  int none() {
    return tags.size();
  }

  /** Of the artificial root. */
  int root() {
    return tags.size() + 1;
  }
}
