import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const find = () => places.find((place) => place && existsSync(place))

const aptInstall = () => {
  if (!existsSync('/usr/bin/apt-get')) return
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...words) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...words]

    spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }

  process.stdout.write('Installing Chromium for the browser tests…\n')
  run('update')
  run('install', '-y', '--no-install-recommends', 'chromium')
}

/** The path of a Chromium; on Debian one is installed when there is none. Undefined when none could be had. */
export const ensureBrowser = () => {
  if (!find()) aptInstall()

  return find()
}
