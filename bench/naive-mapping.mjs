/**
 * What one would write first: an expression per row, compiled once, tried in order after the names. No catastrophic pattern is
 * among the rows, which would hang it.
 */
export function compileNaively(rows) {
  const tests = rows.map(({ queue, brand }) => ({
    brand,
    isName: isName(queue),
    expression: toRegExp(queue),
  }));
  const inOrder = [...tests.filter(({ isName }) => isName), ...tests.filter(({ isName }) => !isName)];
  return (queueName) => inOrder.find(({ expression }) => expression.test(queueName.trim()))?.brand;
}

const isName = (queue) => !queue.startsWith('/') && !queue.includes('*');

function toRegExp(queue) {
  const [, source, flags] = /^\/(.*)\/([iu]*)$/.exec(queue) ?? [];
  if (source !== undefined) return new RegExp(source, flags);
  return new RegExp(
    `^${queue
      .split('*')
      .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('.*')}$`,
    's',
  );
}
