package org.entente.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A grammar from which sentences are drawn together with their trees, to train the parser on what
 * is ordinary in the news and rare in treebanks. Each rule names a head and what depends on it.
 *
 * <pre>
 * words DAY/NNP = Monday Tuesday
 * verbs VT = visit/visits/visited/visited/visiting      drawn as VT.B .Z .D .N .G
 * S 2 = nsubj:ACTOR *VT.D obj:ACTOR ?obl:ONDAY punct:./.
 * </pre>
 *
 * <p>A rule's number is its weight among those of one name (1 when absent). {@code S} is a
 * sentence, {@code H} a headline.
 */
public final class PressGrammar {
  private static final int DEEPEST = 24;
  private static final int LONGEST = 60;
  private static final double HEADLINES = 0.12;
  private static final String FORMS = "BZDNG";
  private static final String[] TAGS = {"VB", "VBZ", "VBD", "VBN", "VBG"};

  private record Item(String relation, String what, boolean head, boolean optional) {}

  private record Rule(double weight, List<Item> items) {}

  private record Words(String xpos, String upos, List<String> forms) {}

  /** A drawn word; {@code head} points to another of its sentence, null at the root. */
  private static final class Node {
    final String form;
    final String xpos;
    final String upos;
    String relation = "root";
    @Nullable Node head;

    Node(String form, String xpos, String upos) {
      this.form = form;
      this.xpos = xpos;
      this.upos = upos;
    }
  }

  private final Map<String, Words> words = new HashMap<>();
  private final Map<String, List<String[]>> verbs = new HashMap<>();
  private final Map<String, List<Rule>> rules = new HashMap<>();

  private PressGrammar() {}

  /**
   * Reads a grammar.
   *
   * @throws IOException when the file cannot be read, a line is not as it should be, or a name is
   *     used that is not explained; says where
   */
  public static PressGrammar read(Path file) throws IOException {
    PressGrammar grammar = new PressGrammar();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          grammar.add(line);
        } catch (IllegalArgumentException e) {
          throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
    grammar.check(file);
    return grammar;
  }

  private void add(String line) {
    String[] sides = line.split(" = ", 2);
    if (sides.length < 2 || sides[1].isBlank()) {
      throw new IllegalArgumentException("expected 'NAME = ...'");
    }
    String[] left = sides[0].trim().split(" ");
    String[] right = sides[1].trim().split(" +");
    if (left[0].equals("words")) {
      String[] name = left[1].split("/");
      words.put(
          name[0],
          new Words(name[1], name.length > 2 ? name[2] : upos(name[1], ""), List.of(right)));
    } else if (left[0].equals("verbs")) {
      List<String[]> forms = new ArrayList<>();
      for (String verb : right) {
        String[] five = verb.split("/");
        if (five.length != FORMS.length()) {
          throw new IllegalArgumentException("'" + verb + "' has not five forms");
        }
        forms.add(five);
      }
      verbs.put(left[1], forms);
    } else {
      List<Item> items = new ArrayList<>();
      for (String item : right) {
        items.add(item(item));
      }
      if (items.stream().filter(Item::head).count() != 1) {
        throw new IllegalArgumentException("mark one item as the head: *WORD");
      }
      double weight = left.length > 1 ? Double.parseDouble(left[1]) : 1;
      rules.computeIfAbsent(left[0], k -> new ArrayList<>()).add(new Rule(weight, items));
    }
  }

  private static Item item(String text) {
    if (text.startsWith("*")) {
      return new Item("", text.substring(1), true, false);
    }
    boolean optional = text.startsWith("?");
    String rest = optional ? text.substring(1) : text;
    // The relation may hold colons itself: 'nsubj:pass:ACTOR', 'nmod:unmarked:2023/CD'.
    int slash = rest.indexOf('/');
    int colon = rest.lastIndexOf(':', slash < 0 ? rest.length() : Math.max(slash - 1, 1));
    // A colon that is the word itself: 'punct::/:'.
    colon = colon + 1 == slash ? colon - 1 : colon;
    if (colon <= 0) {
      throw new IllegalArgumentException("'" + text + "' has no relation");
    }
    return new Item(rest.substring(0, colon), rest.substring(colon + 1), false, optional);
  }

  private void check(Path file) throws IOException {
    for (Map.Entry<String, List<Rule>> e : rules.entrySet()) {
      for (Rule rule : e.getValue()) {
        for (Item item : rule.items()) {
          String name = item.what();
          boolean known =
              name.indexOf('/') > 0
                  || words.containsKey(name)
                  || rules.containsKey(name)
                  || isVerb(name);
          if (!known) {
            throw new IOException(file + ": " + e.getKey() + " uses '" + name + "', unknown");
          }
        }
      }
    }
  }

  private boolean isVerb(String name) {
    int dot = name.indexOf('.');
    return dot > 0
        && dot == name.length() - 2
        && FORMS.indexOf(name.charAt(dot + 1)) >= 0
        && verbs.containsKey(name.substring(0, dot));
  }

  /** Draws sentences; the same seed gives the same. */
  public List<Sentence> draw(int count, long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; ) {
      boolean headline = random.nextDouble() < HEADLINES;
      List<Node> nodes = new ArrayList<>();
      Node root = expand(headline ? "H" : "S", random, nodes, 0);
      if (root != null && nodes.size() <= LONGEST) {
        write(nodes, headline && random.nextBoolean(), all);
        i++;
      }
    }
    return Conllu.read("drawn", new BufferedReader(new StringReader(all.toString()))).sentences();
  }

  /** Appends what {@code name} stands for and returns its head; null when it grows too deep. */
  private @Nullable Node expand(String name, Random random, List<Node> nodes, int depth) {
    if (depth > DEEPEST || nodes.size() > LONGEST) {
      return null;
    }
    List<Rule> choice = rules.get(name);
    if (choice == null) {
      Node word = word(name, random);
      nodes.add(word);
      return word;
    }
    Node head = null;
    Map<Node, String> dependents = new LinkedHashMap<>();
    for (Item item : pick(choice, random).items()) {
      if (item.optional() && random.nextBoolean()) {
        continue;
      }
      Node node = expand(item.what(), random, nodes, depth + 1);
      if (node == null) {
        return null;
      }
      if (item.head()) {
        head = node;
      } else {
        dependents.put(node, item.relation());
      }
    }
    for (Map.Entry<Node, String> e : dependents.entrySet()) {
      e.getKey().head = head;
      e.getKey().relation = e.getValue();
    }
    return head;
  }

  private static Rule pick(List<Rule> choice, Random random) {
    double sum = choice.stream().mapToDouble(Rule::weight).sum();
    double at = random.nextDouble() * sum;
    for (Rule rule : choice) {
      at -= rule.weight();
      if (at < 0) {
        return rule;
      }
    }
    return choice.get(choice.size() - 1);
  }

  private Node word(String name, Random random) {
    Words list = words.get(name);
    if (list != null) {
      return new Node(
          list.forms().get(random.nextInt(list.forms().size())), list.xpos(), list.upos());
    }
    if (isVerb(name)) {
      int dot = name.indexOf('.');
      int form = FORMS.indexOf(name.charAt(dot + 1));
      List<String[]> of = verbs.getOrDefault(name.substring(0, dot), List.of());
      return new Node(of.get(random.nextInt(of.size()))[form], TAGS[form], "VERB");
    }
    String[] parts = name.split("/");
    return new Node(parts[0], parts[1], parts.length > 2 ? parts[2] : upos(parts[1], parts[0]));
  }

  private static String upos(String xpos, String form) {
    return switch (xpos) {
      case "NN", "NNS" -> "NOUN";
      case "NNP", "NNPS" -> "PROPN";
      case "JJ", "JJR", "JJS" -> "ADJ";
      case "RB", "RBR", "WRB" -> "ADV";
      case "MD" -> "AUX";
      case "IN", "RP" -> "ADP";
      case "TO", "POS" -> "PART";
      case "DT" -> "DET";
      case "PRP", "WDT", "WP" -> "PRON";
      case "CD" -> "NUM";
      case "CC" -> "CCONJ";
      case "$" -> "SYM";
      default -> Character.isLetter(xpos.charAt(0)) && !form.equals("-") ? "VERB" : "PUNCT";
    };
  }

  // ---- as CoNLL-U

  private static void write(List<Node> nodes, boolean capitals, StringBuilder out) {
    for (int i = 0; i < nodes.size(); i++) {
      Node n = nodes.get(i);
      boolean aux = n.relation.startsWith("aux") || n.relation.equals("cop");
      boolean raise = i == 0 || capitals && n.form.length() > 3;
      String form =
          raise ? n.form.substring(0, 1).toUpperCase(Locale.ROOT) + n.form.substring(1) : n.form;
      boolean noun = raise && i > 0 && n.upos.equals("NOUN");
      Node head = n.head;
      out.append(i + 1).append('\t').append(form).append("\t_\t");
      out.append(aux ? "AUX" : noun ? "PROPN" : n.upos).append('\t');
      out.append(noun ? n.xpos.replace("NN", "NNP") : n.xpos).append("\t_\t");
      out.append(head == null ? 0 : nodes.indexOf(head) + 1).append('\t');
      out.append(head == null ? "root" : n.relation).append("\t_\t");
      out.append(glued(nodes, i) ? "SpaceAfter=No" : "_").append('\n');
    }
    out.append('\n');
  }

  /** Whether no space stands behind the word. */
  private static boolean glued(List<Node> nodes, int i) {
    if (i + 1 >= nodes.size()) {
      return true;
    }
    Node next = nodes.get(i + 1);
    return nodes.get(i).xpos.equals("``")
        || nodes.get(i).xpos.equals("HYPH")
        || next.xpos.equals("''")
        || next.xpos.equals("HYPH")
        || next.xpos.equals("POS")
        || next.xpos.equals(",")
        || next.xpos.equals(".");
  }
}
