import type { Row } from './measure';

const head = [
  'way',
  'connections',
  'bot',
  'turns/s',
  'ms of a core a turn',
  'p50 ms',
  'p99 ms',
  'desk : echo',
];

/** A Markdown table; how many times the echo bot's turns the desk takes stands in the desk's rows. */
export function turnsTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.way,
    row.connections,
    row.bot,
    row.turnsPerSecond.toFixed(0),
    row.processorMs.toFixed(2),
    row.p50.toFixed(1),
    row.p99.toFixed(1),
    row.bot === 'guichet' ? ratio(row, rows) : '',
  ]);
  return [head, head.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function ratio({ way, connections, turnsPerSecond }: Row, rows: readonly Row[]): string {
  const echo = rows.find(
    (row) => row.bot === 'echo' && row.way === way && row.connections === connections,
  );
  return echo === undefined ? '' : (turnsPerSecond / echo.turnsPerSecond).toFixed(2);
}
