import { cpus, loadavg } from 'node:os'

import { Command } from 'commander'

import { partnerNames } from '../node/domain/partner-name'
import { compare, measureGrowth } from './compare'
import type { Effort } from './compare'
import { comparisonTable, tooSlow } from './report/comparison'
import type { Comparison } from './report/comparison'
import { growthTable, tooSteep } from './report/growth'
import type { Growth } from './report/growth'
import { memoryTable, tooLarge } from './report/memory'
import type { Memory } from './report/memory'
import { memoryOf } from './load/memory'
import { memoryInReplica } from './in-replica'
import { openStage } from './stage'
import { areasOf } from './areas'
import { areaTable } from './report/areas'
import type { Areas } from './report/areas'

const whole: Effort = {
  requests: 300,
  rounds: 5,
  warmUps: 4,
  growthRounds: 40,
  growthRequests: 40,
  ticks: 20,
}

const quick: Effort = {
  requests: 150,
  rounds: 3,
  warmUps: 1,
  growthRounds: 8,
  growthRequests: 40,
  ticks: 10,
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const machine = (): string => {
  const [first] = cpus()
  const load = loadavg().map((each) => each.toFixed(1))

  return `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} x ${first?.model.trim()}, Node ${process.version}, load ${load.join(' ')}`
}

const run = async (effort: Effort): Promise<void> => {
  const comparisons: Comparison[] = []
  const growths: Growth[] = []
  const memories: Memory[] = []
  const areas: Areas[] = []

  print(machine())

  for (const partner of partnerNames) {
    const stage = await openStage(partner)

    try {
      comparisons.push(...(await compare(stage, effort)))
      memories.push({
        partner,
        when: 'after the load',
        ours: memoryOf(stage.ours.pid),
        bare: memoryOf(stage.bare.pid),
      })
      growths.push(...(await measureGrowth(stage, effort)))
    } finally {
      await stage.stop()
    }

    memories.push(await memoryInReplica(partner, effort.requests))
    areas.push(await areasOf(partner, effort.requests))
  }

  const tables = [
    comparisonTable(comparisons),
    memoryTable(memories),
    growthTable(growths),
    areaTable(areas),
  ]

  print(`\n${tables.join('\n\n')}\n`)
  print(machine())

  const shortfalls = [
    ...tooSlow(comparisons),
    ...tooLarge(memories),
    ...tooSteep(growths),
  ]

  shortfalls.forEach(print)
  process.exitCode = shortfalls.length > 0 ? 1 : 0
}

const { quick: isQuick } = new Command('npm run bench --')
  .description('Measures the service against bare handlers.')
  .option('--quick', 'measure less, and less exactly', false)
  .parse()
  .opts<{ quick: boolean }>()

void run(isQuick ? quick : whole)
