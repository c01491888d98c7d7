import type { Clock } from '../ports/clock'

/** Time that passes only when told to. Sleeping passes it. */
export class ManualClock implements Clock {
  /** How long each sleep was, in milliseconds. */
  readonly slept: number[] = []

  constructor(private instant = Date.parse('2026-11-20T12:00:00.000Z')) {}

  now(): number {
    return this.instant
  }

  /** Now as ISO 8601. */
  iso(): string {
    return new Date(this.instant).toISOString()
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds
  }

  async sleep(milliseconds: number): Promise<void> {
    this.slept.push(milliseconds)
    this.advance(Math.max(0, milliseconds))
  }
}
