package org.entente.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.place.Gazetteer;
import org.entente.place.Place;
import org.jspecify.annotations.Nullable;

/** Reads {@code rulebook/places}: cities, regions, waters and contested territory. */
public final class PlaceFiles {
  private PlaceFiles() {}

  /**
   * @throws RulebookException when a place is wrong
   */
  public static Gazetteer read(RulebookFiles files) {
    Gazetteer gazetteer = new Gazetteer();
    List<Node> all = files.in("places");
    // Contested places are entered first: a list of cities must not hide that they are contested.
    for (Node file : all) {
      Node contested = file.asMapping().get("contested");
      if (contested != null) {
        contested.asList().forEach(item -> contested(gazetteer, item.asMapping()));
      }
    }
    for (Node file : all) {
      for (Map.Entry<String, Node> e : file.asMapping().entries().entrySet()) {
        if (!e.getKey().equals("contested")) {
          String country = e.getKey().equals("waters") ? null : e.getKey();
          e.getValue().asList().forEach(item -> line(gazetteer, country, item));
        }
      }
    }
    return gazetteer;
  }

  private static void contested(Gazetteer gazetteer, Node.Mapping m) {
    m.allow("names", "country", "claimants", "at", "since", "until");
    List<Node> at = m.required("at").asList();
    String country = m.text("country");
    List<String> names = m.texts("names");
    Place place =
        place(
            names.get(0),
            country == null || country.equals("null") ? null : country,
            number(at.get(0)),
            number(at.get(1)),
            m.texts("claimants"));
    names.forEach(n -> gazetteer.enter(n, place));
  }

  /** 'Kyiv, Kiev 50.45 30.52': names, degrees north, degrees east. */
  private static void line(Gazetteer gazetteer, @Nullable String country, Node item) {
    String text = item.asText();
    int east = text.lastIndexOf(' ');
    int north = east < 0 ? -1 : text.lastIndexOf(' ', east - 1);
    if (north <= 0) {
      throw item.wrong("'" + text + "': write names, then degrees north and east");
    }
    List<String> names = new ArrayList<>();
    for (String name : text.substring(0, north).split(",", -1)) {
      names.add(name.strip());
    }
    Place place =
        place(
            names.get(0),
            country,
            number(item, text.substring(north + 1, east)),
            number(item, text.substring(east + 1)),
            List.of());
    names.forEach(n -> gazetteer.enter(n, place));
  }

  private static Place place(
      String name, @Nullable String country, double north, double east, List<String> claimants) {
    String id = (country == null ? "" : country + ".") + name.toLowerCase(java.util.Locale.ROOT);
    return new Place(id.replace(' ', '-'), name, country, north, east, claimants);
  }

  private static double number(Node node) {
    return number(node, node.asText());
  }

  private static double number(Node node, String text) {
    try {
      double degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= 180) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      throw node.wrong("'" + text + "' is no number of degrees");
    }
    throw node.wrong("'" + text + "' is beyond 180 degrees");
  }
}
