/** For this target `{ ...one, other }` is a call: how esbuild writes it. */
const spread = /^var __spread(Values|Props) = (?:.*;|[^]*?^};)$/gm

/** Each export is a getter to esbuild, behind a getter that looks it up by its name. */
const exported =
  /^var (\w+) = \{\};\n__export\(\1, \{\n([^]*?)\n\}\);\nmodule\.exports = __toCommonJS\(\1\);$/m

const getter = /^ {2}([\w$]+): \(\) => ([\w$.]+),?$/gm

/** What a file passes on from another one stays a getter to TypeScript too, for files that need each other. */
const written = (_: string, name: string, value: string): string =>
  value.includes('.')
    ? `Object.defineProperty(exports, "${name}", { enumerable: true, get: () => ${value} });`
    : `exports.${name} = ${value};`

const end = /^\/\/# sourceMappingURL=/m

/** As many lines as the block that it stands for: the map of sources counts them. */
const asLong = (line: string, block: string): string =>
  line.concat('\n'.repeat(block.split('\n').length - 1))

const withSpread = (script: string): string =>
  script.replace(spread, (helper, name: string) =>
    asLong(`var __spread${name} = Object.assign;`, helper)
  )

const withExports = (script: string): string => {
  const [block, , getters = ''] = exported.exec(script) ?? []

  return block === undefined
    ? script
    : script
        .replace(exported, () =>
          asLong(
            'Object.defineProperty(exports, "__esModule", { value: true });',
            block
          )
        )
        .replace(end, (line) =>
          [getters.replace(getter, written), line].join('\n')
        )
}

/**
 * What esbuild compiled as TypeScript would have written it, with which VTEX's builder compiles: `Object.assign` for what is spread,
 * and exports that are values. Lines stay where they were.
 */
export const asTypeScriptWrites = (script: string): string =>
  withExports(withSpread(script))
