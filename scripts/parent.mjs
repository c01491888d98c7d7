import { spawnSync } from 'node:child_process'

const describe = (pid) => {
  const { stdout = '' } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', pid], {
    encoding: 'utf8',
  })
  const [parent, command = ''] = (stdout ?? '').trim().split(/\s+/)

  return { parent: Number(parent), command }
}

/** npm puts a shell between itself and a script, which outlives an npm that was killed. */
const npmAbove = () => {
  if (process.env.npm_lifecycle_event === undefined) return undefined

  const { parent, command } = describe(process.ppid)

  return /(^|\/)(ba|da|z)?sh$/.test(command) ? parent : undefined
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)

    return true
  } catch {
    return false
  }
}

/** Calls `end` once when the process that started this one is gone, which sends no signal. Returns the timer that watches for it. */
export const whenParentIsGone = (end) => {
  const parent = process.ppid
  const npm = npmAbove()

  const watch = setInterval(() => {
    if (process.ppid === parent && (!npm || isAlive(npm))) return
    clearInterval(watch)
    end()
  }, 100)

  return watch
}
