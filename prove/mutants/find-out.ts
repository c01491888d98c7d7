import { manyFaults } from '../faults'
import { planRound } from '../round-plan'
import { brokenProof } from './broken-proof'
import type { Mutant } from './mutants'

const MOST_ROUNDS = 30

const CONVERSATIONS = 6

/** How many rounds it takes until the mutant is found out as expected; undefined when it is not. */
export const findOut = async (
  mutant: Mutant,
  outfile: string
): Promise<number | undefined> => {
  const { playRound } = await brokenProof(mutant, outfile)

  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { findings } = await playRound(
      planRound(mutant.seed + round, mutant.partner, {
        count: CONVERSATIONS,
        rates: manyFaults,
        bot: mutant.bot,
      })
    )

    if (findings.some(({ fault }) => fault === mutant.foundAs)) return round + 1
  }

  return undefined
}
