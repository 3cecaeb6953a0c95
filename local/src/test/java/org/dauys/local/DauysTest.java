package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class DauysTest {

  private final StringWriter said = new StringWriter();

  @Test
  void aDatabaseThatDoesNotAnswerIsToldInALine() {
    int status =
        failing(
            new SQLTransientConnectionException(
                "timed out",
                "08001",
                new SQLException("Connection to localhost:1 refused.", "08001")));

    assertThat(status).isOne();
    assertThat(said.toString().lines())
        .containsExactly(
            "The database (SINKS_DATABASE_URL) does not answer: Connection to localhost:1 refused.");
  }

  @Test
  void anotherFaultOfTheDatabaseLeavesATrace() {
    failing(new SQLException("syntax error", "42601"));

    assertThat(said.toString()).contains("SQLException").contains("DauysTest");
  }

  private int failing(SQLException problem) {
    var commandLine = Dauys.commandLine().addSubcommand("fail", new Failing(problem));
    return commandLine.setErr(new PrintWriter(said, true)).execute("fail");
  }

  @Command
  private record Failing(SQLException problem) implements Callable<Integer> {

    @Override
    public Integer call() throws SQLException {
      throw problem;
    }
  }
}
