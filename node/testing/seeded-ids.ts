import type { Ids } from '../ports/ids'

/** Ids `id-1`, `id-2`, ...; numbers from a linear congruential generator: the same on each run. */
export class SeededIds implements Ids {
  private issued = 0

  constructor(
    private seed = 1,
    private readonly prefix = 'id'
  ) {}

  next(): string {
    this.issued += 1

    return `${this.prefix}-${this.issued}`
  }

  random(): number {
    this.seed = (this.seed * 1664525 + 1013904223) % 2 ** 32

    return this.seed / 2 ** 32
  }

  secret(bytes: number): string {
    return `secret-${this.next()}`.padEnd(Math.ceil((bytes * 4) / 3), 'x')
  }
}
