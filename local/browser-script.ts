import { build } from 'esbuild'

/** One script for the browser from a TypeScript entry file. */
export const browserScript = async (entry: string): Promise<string> => {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    logLevel: 'silent',
  })

  return result.outputFiles[0]?.text ?? ''
}
