/**
 * The straight line through some points (least squares).
 * @param {readonly (readonly [x: number, y: number])[]} points
 * @returns {{ slope: number, fit: number }} growth of y for each x, and how much of what y does the line explains: 0 to 1
 */
export function fitLine(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const sum = (of) => points.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  const [xx, yy, xy] = [sum((x) => x * x), sum((_, y) => y * y), sum((x, y) => x * y)];
  if (points.length < 3 || xx === 0 || yy === 0) return { slope: 0, fit: 0 };
  return { slope: xy / xx, fit: (xy * xy) / (xx * yy) };
}
