import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { findOut } from './find-out'
import { mutants } from './mutants'

/** Inside the repository, for the bundles to find their packages. */
const FOLDER = resolve(__dirname, '../../node_modules/.cache/mutants')

const print = (text: string): void => void process.stdout.write(`${text}\n`)

const run = async (): Promise<void> => {
  mkdirSync(FOLDER, { recursive: true })

  for (const [index, mutant] of mutants.entries()) {
    const rounds = await findOut(mutant, join(FOLDER, `${index}.cjs`))

    print(
      rounds === undefined
        ? `NOT found out: a service that ${mutant.name}`
        : `${mutant.foundAs}, round ${rounds}: a service that ${mutant.name}`
    )
    if (rounds === undefined) process.exitCode = 1
  }
}

void run()
