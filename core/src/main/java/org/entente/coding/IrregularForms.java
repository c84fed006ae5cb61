package org.entente.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Past tense and participle of the English verbs that do not form them with '-ed'. */
final class IrregularForms {
  private static final String VERBS =
      """
      arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become
      begin began begun; bend bent; beset beset; bet bet; bid bid; bind bound; bite bit bitten
      bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcast
      build built; burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung
      come came come; cost cost; creep crept; cut cut; deal dealt; dig dug; do did done; draw drew drawn
      drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt
      fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden
      forego forewent foregone; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone
      forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go went gone
      grind ground; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hit hit; hold held
      hurt hurt; keep kept; kneel knelt; know knew known; lay laid; lead led; leap leapt; learn learnt
      leave left; lend lent; let let; lie lay lain; light lit; lose lost; make made; mean meant
      meet met; mislead misled; mow mowed mown; offset offset; outdo outdid outdone; overcome overcame
      override overrode overridden; overrun overran overrun; oversee oversaw overseen; overshoot overshot
      overtake overtook overtaken; overthrow overthrew overthrown; pay paid; plead pled; put put
      quit quit; read read; rebuild rebuilt; redraw redrew redrawn; rend rent; resell resold; rid rid
      ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw seen; seek sought
      sell sold; send sent; set set; shake shook shaken; shed shed; shine shone; shoot shot; show showed shown
      shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept
      slide slid; sling slung; slit slit; sow sowed sown; speak spoke spoken; speed sped; spend spent
      spill spilt; spin spun; spit spat; split split; spread spread; spring sprang sprung; stand stood
      steal stole stolen; stick stuck; sting stung; strike struck stricken; strive strove striven
      swear swore sworn; sweep swept; swell swelled swollen; swim swam swum; swing swung; take took taken
      teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust
      tread trod trodden; undercut undercut; undergo underwent undergone; undertake undertook undertaken
      undo undid undone; uphold upheld; upset upset; wake woke woken; wear wore worn; weep wept; win won
      wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung
      write wrote written
      """;

  private static final Map<String, List<String>> FORMS = new HashMap<>();

  static {
    for (String verb : VERBS.strip().split("[;\\n]")) {
      List<String> forms = List.of(verb.strip().split(" "));
      FORMS.put(forms.get(0), forms.subList(1, forms.size()));
    }
    FORMS.put("be", List.of("was", "been", "is", "are", "were", "am", "being"));
  }

  private IrregularForms() {}

  /** Past tense, then participle where it is another; empty for a regular verb. */
  static List<String> of(String lemma) {
    return FORMS.getOrDefault(lemma, List.of());
  }
}
