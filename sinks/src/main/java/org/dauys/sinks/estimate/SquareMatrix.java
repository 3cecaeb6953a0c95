package org.dauys.sinks.estimate;

/** The one thing that is needed of linear algebra, at most six by six. */
final class SquareMatrix {

  private SquareMatrix() {}

  /**
   * The inverse, by Gauss-Jordan elimination with partial pivoting.
   *
   * @throws ArithmeticException if there is none
   */
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    var work = new double[n][2 * n];
    for (int row = 0; row < n; row++) {
      System.arraycopy(matrix[row], 0, work[row], 0, n);
      work[row][n + row] = 1;
    }
    for (int column = 0; column < n; column++) {
      swap(work, column, pivot(work, column));
      double pivot = work[column][column];
      if (Math.abs(pivot) < 1e-9) {
        throw new ArithmeticException("no inverse: two labels are read alike");
      }
      for (int i = 0; i < 2 * n; i++) {
        work[column][i] /= pivot;
      }
      for (int row = 0; row < n; row++) {
        double factor = work[row][column];
        for (int i = 0; row != column && i < 2 * n; i++) {
          work[row][i] -= factor * work[column][i];
        }
      }
    }
    var inverse = new double[n][n];
    for (int row = 0; row < n; row++) {
      System.arraycopy(work[row], n, inverse[row], 0, n);
    }
    return inverse;
  }

  private static int pivot(double[][] work, int column) {
    int pivot = column;
    for (int row = column + 1; row < work.length; row++) {
      pivot = Math.abs(work[row][column]) > Math.abs(work[pivot][column]) ? row : pivot;
    }
    return pivot;
  }

  private static void swap(double[][] rows, int a, int b) {
    var row = rows[a];
    rows[a] = rows[b];
    rows[b] = row;
  }
}
