// Logistic regression by Newton's method. A fixed number of steps from zero: no randomness, no stopping rule, so the
// same rows give the same weights. With a handful of features ten steps are far past convergence.

/**
 * Fits weights to standardised rows.
 * @param rows feature values, one array per flight, already standardised
 * @param labels 0 or 1 per flight
 * @param options `l2`: strength of the penalty on the weights (not on the intercept); `steps`: Newton steps
 * @returns `{ intercept, weights }`
 */
export function fitLogistic(rows, labels, { l2, steps }) {
  const design = rows.map((row) => [1, ...row]);
  let beta = new Array(design[0].length).fill(0);
  for (let step = 0; step < steps; step++) {
    const { gradient, hessian } = differentiate(design, labels, { beta, l2 });
    const change = solve(hessian, gradient);
    beta = beta.map((value, index) => value - change[index]);
  }
  const [intercept, ...weights] = beta;
  return { intercept, weights };
}

function differentiate(design, labels, { beta, l2 }) {
  const size = beta.length;
  const gradient = beta.map((value, index) => (index === 0 ? 0 : l2 * value));
  const hessian = beta.map((_, row) => beta.map((_, column) => (row === column && row > 0 ? l2 : 0)));
  design.forEach((row, flight) => {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += beta[i] * row[i];
    const probability = 1 / (1 + Math.exp(-sum));
    const residual = probability - labels[flight];
    const spread = probability * (1 - probability);
    for (let i = 0; i < size; i++) {
      gradient[i] += residual * row[i];
      for (let j = 0; j < size; j++) hessian[i][j] += spread * row[i] * row[j];
    }
  });
  return { gradient, hessian };
}

/** Gaussian elimination; the matrix is positive definite, so no pivoting is needed. */
function solve(matrix, vector) {
  const size = vector.length;
  const rows = matrix.map((row, index) => [...row, vector[index]]);
  for (let pivot = 0; pivot < size; pivot++) {
    for (let below = pivot + 1; below < size; below++) {
      const factor = rows[below][pivot] / rows[pivot][pivot];
      for (let column = pivot; column <= size; column++) rows[below][column] -= factor * rows[pivot][column];
    }
  }
  const solution = new Array(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = rows[row][size];
    for (let column = row + 1; column < size; column++) rest -= rows[row][column] * solution[column];
    solution[row] = rest / rows[row][row];
  }
  return solution;
}
