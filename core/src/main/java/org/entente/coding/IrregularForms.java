package org.entente.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forms of English verbs that do not begin as their lemma does. */
final class IrregularForms {
  private static final Map<String, List<String>> FORMS = new HashMap<>();

  static {
    add("be", "is", "are", "was", "were", "am", "been", "being");
    add("break", "broke", "broken");
    add("bring", "brought");
    add("buy", "bought");
    add("catch", "caught");
    add("come", "came");
    add("do", "did", "done", "does");
    add("draw", "drew", "drawn");
    add("drive", "drove", "driven");
    add("fall", "fell");
    add("fight", "fought");
    add("flee", "fled");
    add("fly", "flew", "flown");
    add("forgive", "forgave");
    add("freeze", "froze");
    add("get", "got", "gotten");
    add("give", "gave", "given");
    add("go", "went", "gone");
    add("hold", "held");
    add("keep", "kept");
    add("lay", "laid");
    add("leave", "left");
    add("lend", "lent");
    add("lead", "led");
    add("lie", "lay", "lain");
    add("make", "made");
    add("meet", "met");
    add("pay", "paid");
    add("say", "said");
    add("see", "saw", "seen");
    add("seek", "sought");
    add("sell", "sold");
    add("send", "sent");
    add("shake", "shook", "shaken");
    add("shoot", "shot");
    add("speak", "spoke", "spoken");
    add("stand", "stood");
    add("steal", "stole", "stolen");
    add("strike", "struck", "stricken");
    add("take", "took", "taken");
    add("teach", "taught");
    add("tear", "tore", "torn");
    add("tell", "told");
    add("think", "thought");
    add("throw", "threw", "thrown");
    add("withdraw", "withdrew");
    add("write", "wrote", "written");
  }

  private IrregularForms() {}

  private static void add(String lemma, String... forms) {
    FORMS.put(lemma, List.of(forms));
  }

  static List<String> of(String lemma) {
    return FORMS.getOrDefault(lemma, List.of());
  }
}
