import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { eventually } from './eventually'
import { scriptIn } from './guide'

export interface GuideScript {
  /** Types a line, as the shopper would. */
  type(line: string): void
  /** Waits for a line that fits, among those that came since the last one found. */
  says(fits: RegExp): Promise<string>
  stop(): Promise<void>
}

/** Runs a script of the guide as it stands there. */
export const runScript = (
  name: string,
  environment: Record<string, string>
): GuideScript => {
  const file = join(mkdtempSync(join(tmpdir(), 'guide-')), name)

  writeFileSync(file, scriptIn(name))

  const command = name.endsWith('.py') ? 'python3' : process.execPath
  const child = spawn(command, [file], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const lines: string[] = []
  let read = 0

  createInterface({ input: child.stdout }).on('line', (line) =>
    lines.push(line)
  )
  createInterface({ input: child.stderr }).on('line', (line) =>
    lines.push(line)
  )

  return {
    type: (line) => child.stdin.write(`${line}\n`),
    says: async (fits) => {
      try {
        return await eventually(() => {
          const index = lines.findIndex(
            (line, at) => at >= read && fits.test(line)
          )

          if (index === -1) return undefined
          read = index + 1

          return lines[index]
        }, 30)
      } catch {
        throw new Error(`${name} never said ${fits}, but:\n${lines.join('\n')}`)
      }
    },
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
