package org.entente.proposal;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a language model is asked.
 *
 * @param chat the address of its chat completions
 * @param model its name there
 * @param key sent as a bearer token, or null for none
 */
public record Endpoint(URI chat, String model, @Nullable String key) {
  private static final String CHAT = "/chat/completions";

  /**
   * The endpoint at an address as servers give it: 'http://localhost:11434/v1', with or without
   * {@code /chat/completions}.
   *
   * @throws IllegalArgumentException when it is no http address, or the key or name is empty
   */
  public static Endpoint of(String address, String model, @Nullable String key) {
    String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    URI uri;
    try {
      uri = URI.create(base.endsWith(CHAT) ? base : base + CHAT);
    } catch (IllegalArgumentException e) {
      throw noAddress(address, e);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || uri.getHost() == null) {
      throw noAddress(address, null);
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("the model's name is empty; name it as the server does");
    }
    return new Endpoint(uri, model, key == null || key.isBlank() ? null : key.strip());
  }

  private static IllegalArgumentException noAddress(String address, @Nullable Exception e) {
    return new IllegalArgumentException(
        "'"
            + address
            + "' is no address of a language model; write one such as http://localhost:11434/v1",
        e);
  }

  /** Whether a key would go over a network unencrypted. */
  public boolean exposesKey() {
    String host = chat.getHost();
    boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return key != null && !here && !"https".equalsIgnoreCase(chat.getScheme());
  }

  /** Without the key, which belongs in no message. */
  @Override
  public String toString() {
    return model + " at " + chat;
  }
}
