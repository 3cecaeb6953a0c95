package org.dauys.streams.trial;

/** How much a trial tries: little in every build, much with {@code -Psoak}. */
public final class Trial {

  private Trial() {}

  /** One of the two sizes. */
  public static int size(int everyBuild, int soak) {
    return System.getProperty("dauys.trial", "small").equals("soak") ? soak : everyBuild;
  }
}
