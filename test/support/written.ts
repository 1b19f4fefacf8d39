/** What a process writes that is killed over it. */
export interface Written {
  count: number;
  filling: string;
}

/** Long enough that a write takes a while. */
export const fillingOf = (count: number): string => `${count} `.repeat(200_000);
