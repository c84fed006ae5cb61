package org.entente.rulebook;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads YAML files into {@link Node}s that remember their lines. */
final class YamlNodes {
  private static final YAMLFactory YAML = new YAMLFactory();

  private YamlNodes() {}

  /** Every {@code .yaml} file below {@code folder}, by its path, in alphabetical order. */
  static List<Node> readAll(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(p -> p.toString().endsWith(".yaml")).filter(Files::isRegularFile).toList();
      List<Node> nodes = new ArrayList<>();
      for (Path file : files.stream().sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        nodes.add(read(name, readText(name, file)));
      }
      return nodes;
    } catch (IOException e) {
      throw new RulebookException("cannot list the rulebook folder " + folder + ": " + e, e);
    }
  }

  private static String readText(String name, Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new RulebookException(name + ": not UTF-8; save the file as UTF-8", e);
    }
  }

  /** The one document in {@code yaml}; an empty file is an empty mapping. */
  static Node read(String file, String yaml) {
    try (YAMLParser in = YAML.createParser(yaml)) {
      in.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      if (in.nextToken() == null) {
        return new Node.Mapping(file, 1, Map.of());
      }
      return value(file, in);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String line = at == null ? "" : ":" + at.getLineNr();
      throw new RulebookException(file + line + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new RulebookException(file + ": cannot read: " + e, e);
    }
  }

  private static Node value(String file, YAMLParser in) throws IOException {
    int line = in.currentTokenLocation().getLineNr();
    if (in.isCurrentAlias()) {
      throw new RulebookException(
          file
              + ":"
              + line
              + ": '*"
              + in.getText()
              + "' is a YAML alias, which would be read as a word; write the list out, or put a word"
              + " list's {name} in its place");
    }
    JsonToken token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(file, line, in);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(file, in));
      }
      return new Node.Sequence(file, line, List.copyOf(items));
    }
    return new Node.Scalar(file, line, text(in.getText()));
  }

  private static Node mapping(String file, int line, YAMLParser in) throws IOException {
    Map<String, Node> entries = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String key = in.currentName();
      in.nextToken();
      entries.put(key, value(file, in));
    }
    return new Node.Mapping(file, line, entries);
  }

  private static String text(@Nullable String s) {
    return s == null ? "" : s;
  }
}
