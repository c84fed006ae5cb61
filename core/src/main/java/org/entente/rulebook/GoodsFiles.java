package org.entente.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code exchange/*.yaml}: by which words goods are known. */
public final class GoodsFiles {
  private GoodsFiles() {}

  /**
   * Words in lower case by good.
   *
   * @throws RulebookException when a good is given twice
   */
  public static Map<String, List<String>> read(RulebookFiles files) {
    Map<String, List<String>> goods = new LinkedHashMap<>();
    for (Node file : files.in("exchange")) {
      file.asMapping()
          .allow("goods")
          .required("goods")
          .asMapping()
          .entries()
          .forEach(
              (good, words) -> {
                if (goods.put(good, words.asTexts()) != null) {
                  throw words.wrong("good '" + good + "' is given twice");
                }
              });
    }
    return goods;
  }
}
