import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import webpack from 'webpack'

import { givenToPage } from './given-to-page'

const configuration = (
  folder: string,
  entry: string,
  output: string
): webpack.Configuration => ({
  mode: 'production',
  context: folder,
  entry,
  output: { path: output, filename: 'page.js', libraryTarget: 'commonjs2' },
  externals: givenToPage,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.jsx', '.json'] },
  resolveLoader: { extensions: ['.ts'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: join(__dirname, 'page-source-loader'),
      },
      {
        test: /\.graphql$/,
        loader: join(__dirname, 'graphql-loader'),
      },
    ],
  },
  /** A smaller script would say nothing more. */
  optimization: { minimize: false },
  performance: false,
})

/**
 * Bundles the page as the react builder 3.x does: webpack 4, packages as they are published, and answers the script.
 * @throws with what webpack could not read or find
 */
export const buildPage = (
  folder: string,
  entry = './LiveSupport.tsx'
): Promise<string> =>
  new Promise((resolve, reject) => {
    const output = join(folder, 'built')

    webpack(configuration(folder, entry, output)).run((failure, stats) => {
      if (failure !== null && failure !== undefined) reject(failure)
      else if (stats.hasErrors())
        reject(new Error(stats.toString('errors-only')))
      else resolve(readFileSync(join(output, 'page.js'), 'utf8'))
    })
  })
