// Builds that are kept from one start to the next. Plain CommonJS: it is what compiles the rest.
const { createHash, randomUUID } = require('node:crypto')
const {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs')
const { join, resolve } = require('node:path')

const root = resolve(__dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'live-support')

/** Renamed into its place, so that nobody reads half of it when several starts build at once. */
const write = (path, text) => {
  const unfinished = `${path}.${randomUUID()}`

  writeFileSync(unfinished, text)
  renameSync(unfinished, path)
}

/** How many scripts of a name stay: others may be about to read the last ones. */
const keptScripts = 5

const dropOldScripts = (place, name) => {
  readdirSync(place)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))
    .map((file) => join(place, file))
    .map((path) => ({ path, age: statSync(path).mtimeMs }))
    .sort((one, other) => other.age - one.age)
    .slice(keptScripts)
    .forEach(({ path }) => rmSync(path, { force: true }))
}

const timeOf = (file) => statSync(join(root, file)).mtimeMs

const stateOf = (file) => `${timeOf(file)} ${statSync(join(root, file)).size}`

const isUnchanged = ([file, state]) => {
  try {
    return stateOf(file) === state
  } catch {
    return false
  }
}

/** Packages change with the list of them. */
const ownInputs = ({ inputs }) => [
  ...Object.keys(inputs).filter((file) => !file.includes('node_modules')),
  'package-lock.json',
  'scripts/kept-build.cjs',
]

const readKept = (path) => {
  if (!existsSync(path)) return undefined

  const { states, file } = JSON.parse(readFileSync(path, 'utf8'))

  return Object.entries(states).every(isUnchanged) ? file : undefined
}

/** Answers the file with the one script that esbuild makes of `options`, built anew when one of its sources changed. */
const keptBuild = async (name, options, place = cache) => {
  const list = join(place, `${name}.json`)
  const kept = readKept(list)
  const since = Date.now()

  if (kept && existsSync(kept)) return kept

  const { build } = require('esbuild')
  const { metafile, outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const { text } = outputFiles[0]
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const file = join(place, `${name}-${hash}.js`)
  const inputs = ownInputs(metafile)
  const states = Object.fromEntries(
    inputs.map((input) => [input, stateOf(input)])
  )

  mkdirSync(place, { recursive: true })
  write(file, text)
  dropOldScripts(place, name)
  // What changed while it was read may be in the script or not.
  if (inputs.every((input) => timeOf(input) < since))
    write(list, JSON.stringify({ file, states }))

  return file
}

module.exports = { keptBuild }
