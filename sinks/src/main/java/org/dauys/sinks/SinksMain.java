package org.dauys.sinks;

/**
 * The sinks process: reads the settings, starts store, page and API, and runs until told to stop.
 */
public final class SinksMain {

  private SinksMain() {}

  /** Returns once all is started; the process's own threads keep it alive. */
  public static void main(String[] args) {
    var process = SinksProcess.start(SinksSettings.from(System.getenv()));
    Runtime.getRuntime().addShutdownHook(new Thread(process::close, "close-sinks"));
  }
}
