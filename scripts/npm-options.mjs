const ours = [
  'port',
  'service-port',
  'data',
  'route',
  'replicas',
  'open',
  'watch',
  'demo',
  'app-version',
  'json',
]

const isKept = (name, argv) =>
  process.env[`npm_config_${name.replace('-', '_')}`] !== undefined &&
  !argv.some((word) => word.split('=')[0] === `--${name}`)

/** A sentence where npm has kept an option for itself that was meant for `npm start`. */
export const keptByNpm = (argv) => {
  const kept = ours.filter((name) => isKept(name, argv))

  return kept.length === 0
    ? undefined
    : `npm kept for itself: ${kept.map((name) => `--${name}`).join(', ')}. Live Support's options come after two dashes, such as: npm start -- --port 4000`
}
