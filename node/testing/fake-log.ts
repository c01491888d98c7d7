import type { Log, LogFields } from '../ports/log'

interface LogLine {
  level: 'info' | 'warn' | 'error'
  message: string
  fields?: LogFields
}

export class FakeLog implements Log {
  readonly lines: LogLine[] = []

  info(message: string, fields?: LogFields): void {
    this.lines.push({ level: 'info', message, fields })
  }

  warn(message: string, fields?: LogFields): void {
    this.lines.push({ level: 'warn', message, fields })
  }

  error(message: string, fields?: LogFields): void {
    this.lines.push({ level: 'error', message, fields })
  }
}
