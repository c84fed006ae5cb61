package org.entente.commitment;

import java.util.Locale;

/** What a condition may turn on. */
public enum Premise {
  /** Force of arms is used against the beneficiary. */
  ARMED_ATTACK("the beneficiary is attacked by force of arms"),
  /** The beneficiary is threatened with aggression. */
  THREAT("the beneficiary faces a threat of aggression"),
  /** The attack puts the beneficiary in a state of war. */
  STATE_OF_WAR("the beneficiary is in a state of war because of it"),
  /** It happens on territory of the beneficiary, or in the area that the treaty names. */
  TERRITORY("it happens on territory that the treaty covers"),
  /** The beneficiary has not itself begun it; the other side does not act in self-defence. */
  UNPROVOKED("the other side does not act in self-defence"),
  /** Whoever must decide has decided that the case is given. */
  DECISION("whoever decides has found the case given"),
  /** Nuclear weapons are used. */
  NUCLEAR("nuclear weapons are used in it"),
  /** The beneficiary has asked. */
  REQUEST("the beneficiary has asked for it");

  private final String words;

  Premise(String words) {
    this.words = words;
  }

  /** What it says, as part of a sentence. */
  public String words() {
    return words;
  }

  /** As it is written in the rulebook: 'state-of-war'. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
