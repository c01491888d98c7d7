import { spawnSync } from 'node:child_process'

const advice = {
  python3: 'Install Python 3.9 or newer',
  go: 'Install Go 1.19 or newer (on Debian: apt-get install golang-go)',
}

/** An example that cannot be run proves nothing: its test fails, and says what is missing. */
export const needLanguage = (command: keyof typeof advice): void => {
  const asks = command === 'go' ? 'version' : '--version'

  if (spawnSync(command, [asks]).status !== 0) {
    throw new Error(
      `The guide’s examples are run, and this machine has no ${command}. ${advice[command]}, and run the test again; npm test does it by itself on Debian.`
    )
  }
}
