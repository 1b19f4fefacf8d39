import { Resvg } from '@resvg/resvg-js';

/** Draws an SVG picture in its own size. */
export const drawPng = (svg: string): Uint8Array => new Resvg(svg).render().asPng();

const signature = '89504e470d0a1a0a';

/** @returns width and height in pixels; undefined when it is no PNG */
export function sizeOfPng(file: Uint8Array): string | undefined {
  const bytes = Buffer.from(file);
  if (bytes.length < 24 || bytes.toString('hex', 0, 8) !== signature) return undefined;
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}
