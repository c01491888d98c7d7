import type { BuildOptions } from 'esbuild'

export declare function keptBuild(
  name: string,
  options: BuildOptions,
  place?: string
): Promise<string>
