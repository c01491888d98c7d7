import { spawnSync } from 'node:child_process'

import { aptInstall } from './debian.mjs'

const languages = [
  { command: 'python3', asks: '--version', from: 'python3' },
  { command: 'go', asks: 'version', from: 'golang-go' },
]

/** Installs what the guide's examples are written in, on Debian. Where one cannot be had, its test fails and says so. */
export const ensureLanguages = () => {
  const missing = languages.filter(
    ({ command, asks }) => spawnSync(command, [asks]).status !== 0
  )

  if (missing.length > 0) {
    aptInstall(
      'what the guide’s examples need',
      ...missing.map(({ from }) => from)
    )
  }
}
