import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * Compiles the service as the node builder 7.x does: TypeScript 5.5.3 over what was sent, with types from the
 * service's own packages. Answers the folder with the scripts.
 * @throws with the compiler's words
 */
export const buildService = (
  folder: string,
  project = 'tsconfig.json'
): string => {
  const output = join(folder, 'built')
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(folder, 'node_modules', 'typescript', 'bin', 'tsc'),
      '--project',
      join(folder, project),
      '--outDir',
      output,
      '--preserveSymlinks',
    ],
    { encoding: 'utf8' }
  )

  if (status !== 0) throw new Error(stdout)

  return output
}
