import { Command, InvalidArgumentError, Option } from 'commander'

import { manyFaults } from './faults'
import { failureOf, tableOf } from './print'
import { PARTNERS, prove } from './prove'
import { shrink } from './shrink'

/** How often a failed round is played again to find a shorter one that fails in the same way. */
const TRIES = 60

interface Options {
  seed: number
  conversations: number
  partner?: (typeof PARTNERS)[number]
  bot?: 'WENI'
}

const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A whole number.')

  return Number(text)
}

const print = (text: string): void => void process.stdout.write(`${text}\n`)

const run = async ({
  seed,
  conversations,
  partner,
  bot,
}: Options): Promise<void> => {
  const startedAt = Date.now()
  const reports = await prove({
    seed,
    conversations,
    rates: manyFaults,
    ...(partner ? { partners: [partner] } : {}),
    ...(bot ? { bot } : {}),
  })
  const broken = reports.filter(({ findings }) => findings.length > 0)
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)

  print(tableOf(reports))
  print(
    `seed ${seed}, ${seconds} s: ${
      broken.length === 0 ? 'all guarantees hold' : 'a guarantee is broken'
    }`
  )
  process.exitCode = broken.length === 0 ? 0 : 1
  broken.forEach((report) => print(failureOf(report)))

  const [first] = broken

  if (first) {
    print(`\nThe shortest story that breaks so, of ${TRIES} that were tried:`)
    print(failureOf(await shrink(first, TRIES)))
  }
}

void new Command('prove')
  .description(
    'Plays random conversations with faults over the real adapters and the sandboxes, and compares what each side wrote with what each side saw.'
  )
  .option('--seed <number>', 'repeats a run exactly', whole, 1)
  .option('--conversations <number>', 'how many', whole, 200)
  .addOption(
    new Option('--partner <name>', 'only this one').choices([...PARTNERS])
  )
  .addOption(
    new Option('--bot <kind>', 'a bot of another kind').choices(['WENI'])
  )
  .action(run)
  .parseAsync()
