import { execFileSync } from 'node:child_process'

import type { Product } from '../harness/product'

/** The processes that run the service, by the script that starts each. */
const WORKER = /worker-on-port\.cjs|start-app\.cjs/

interface Process {
  pid: number
  parent: number
  kilobytes: number
  command: string
}

const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+) (.*)$/

const processes = (): Process[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, kilobytes, command = ''] = LINE.exec(line) ?? []

      return pid === undefined
        ? []
        : [
            {
              pid: Number(pid),
              parent: Number(parent),
              kilobytes: Number(kilobytes),
              command,
            },
          ]
    })

const descendsFrom = (all: Process[], pid: number, ancestor: number): boolean =>
  pid === ancestor ||
  all.some(
    (each) => each.pid === pid && descendsFrom(all, each.parent, ancestor)
  )

interface Replica {
  /** Another one after a crash, since the product starts what ended again. */
  pid: number
  megabytes: number
}

/** The replicas of a product, and what each holds in memory. */
export const replicasOf = ({ pid: product }: Product): Replica[] => {
  const all = processes()

  return all
    .filter(
      ({ command, pid }) =>
        WORKER.test(command) && descendsFrom(all, pid, product)
    )
    .map(({ pid, kilobytes }) => ({
      pid,
      megabytes: Math.round(kilobytes / 1024),
    }))
}
