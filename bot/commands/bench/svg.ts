export type Attributes = Record<string, string | number>;

/** One SVG element; numbers are rounded to a tenth of a pixel. */
export const element = (name: string, attributes: Attributes, content = ''): string => {
  const said = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : value}"`,
  );
  return content === ''
    ? `<${name}${said.join('')}/>`
    : `<${name}${said.join('')}>${content}</${name}>`;
};

export const text = (x: number, y: number, said: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escape(said));

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  attributes: Attributes,
): string => element('line', { x1, y1, x2, y2, ...attributes });

const escape = (said: string): string =>
  said.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
