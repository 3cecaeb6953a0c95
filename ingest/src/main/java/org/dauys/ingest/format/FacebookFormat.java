package org.dauys.ingest.format;

/** Comments under the posts of a Facebook page. */
public final class FacebookFormat extends MetaFormat {

  /** The format. */
  public FacebookFormat() {
    super("facebook", "Facebook comments (Graph API)", "message", "created_time", "comments");
  }
}
