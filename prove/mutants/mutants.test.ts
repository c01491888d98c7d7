import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { manyFaults } from '../faults'
import { FAULTS } from '../findings'
import type { Fault } from '../findings'
import { brokenProof } from './broken-proof'
import type { Mutant } from './mutants'
import { mutants } from './mutants'

/** Inside the repository, for the bundles to find their packages. */
const FOLDER = resolve(__dirname, '../../node_modules/.cache/mutants')

const MOST_ROUNDS = 30

const CONVERSATIONS = 6

beforeAll(() => mkdirSync(FOLDER, { recursive: true }))

/** The first round in which it is found out as expected. */
const findOut = async (mutant: Mutant): Promise<Fault | undefined> => {
  const outfile = join(FOLDER, `${mutants.indexOf(mutant)}.cjs`)
  const { planRound, playRound } = await brokenProof(mutant, outfile)

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { findings } = await playRound(
      planRound(mutant.seed + round, mutant.partner, {
        count: CONVERSATIONS,
        rates: manyFaults,
      })
    )

    if (findings.some(({ fault }) => fault === mutant.foundAs)) {
      return mutant.foundAs
    }
  }

  return undefined
}

it.each(mutants)('finds out a service that $name', async (mutant) => {
  expect(await findOut(mutant)).toBe(mutant.foundAs)
})

it('every kind of finding is seen with one of them', () => {
  const found = new Set(mutants.map(({ foundAs }) => foundAs))

  expect(
    Object.keys(FAULTS).filter((fault) => !found.has(fault as Fault))
  ).toEqual([])
})

it('a mutant that fits the service no more fails', async () => {
  const [first] = mutants
  const misfit = { ...first!, from: 'no line of the service' }

  await expect(brokenProof(misfit, join(FOLDER, 'misfit.cjs'))).rejects.toThrow(
    'does not fit'
  )
})
