package org.entente.actor;

/** PLOVER's actor sectors, with those NGEC adds. */
public enum Sector {
  GOV,
  MIL,
  COP,
  JUD,
  LEG,
  OPP,
  REB,
  UAF,
  PRM,
  SPY,
  CVL,
  MED,
  JRN,
  BUS,
  LAB,
  EDU,
  REL,
  SOC,
  NGO,
  IGO,
  PTY,
  REF,
  CRM,
  AGR,
  ELI,
  PRE,
  COL,
  UNK
}
