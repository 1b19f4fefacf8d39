import { measures, type Confusion, type Rate, type Summary } from './summary';

/** A table with aligned columns, the first one to the left. */
export function alignTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @example sayRate({ count: 78, of: 85 }); // '91.8 % (78/85)' */
export const sayRate = ({ count, of }: Rate): string =>
  of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} % (${count}/${of})`;

/** One line a group. */
export const sayGroups = (groups: readonly (readonly [string, Summary])[]): string =>
  alignTable([
    ['', ...measures],
    ...groups.map(([name, summary]) => [
      name,
      ...measures.map((measure) => sayRate(summary[measure])),
    ]),
  ]);

export const sayConfusions = (confusions: readonly Confusion[]): string =>
  confusions.map(({ wanted, given, count }) => `${count} × ${wanted} → ${given}`).join('\n');
