import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs packages where there is a Debian to take them from; elsewhere it does nothing. `what` is told to whoever waits. */
export const aptInstall = (what, ...packages) => {
  if (!existsSync('/usr/bin/apt-get')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...words) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...words]

    spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }

  process.stdout.write(`Installing ${what}…\n`)
  run('update')
  run('install', '-y', '--no-install-recommends', ...packages)
}
