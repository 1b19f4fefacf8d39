import type { Measured } from './measure';

/** Where a panel of the plot may draw, in pixels. */
export interface Frame {
  left: number;
  width: number;
  top: number;
  rowHeight: number;
}

/** One engine's measurements, fewest entries first. */
export type EngineRow = readonly Measured[];
