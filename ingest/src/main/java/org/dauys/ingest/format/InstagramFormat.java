package org.dauys.ingest.format;

/** Comments under Instagram media; Threads writes its replies with the same names. */
public final class InstagramFormat extends MetaFormat {

  /** The format. */
  public InstagramFormat() {
    super("instagram", "Instagram and Threads comments", "text", "timestamp", "replies");
  }
}
