import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const guide = readFileSync(
  resolve(__dirname, '../../docs/bot-developers.md'),
  'utf8'
)

interface Block {
  language: string
  text: string
}

/** The fenced blocks of the guide, in order. */
const blocks: Block[] = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text })
)

/** A script by the name in its first line. */
export const scriptIn = (name: string): string => {
  const found = blocks.find(({ text }) =>
    [`// ${name}`, `# ${name}`].includes(text.split('\n')[0] ?? '')
  )

  if (!found) throw new Error(`The guide has no ${name}`)

  return found.text
}

/** The one example in a language. */
export const exampleIn = (language: string): string => {
  const [only, ...others] = blocks.filter(
    (block) => block.language === language
  )

  if (!only || others.length > 0) {
    throw new Error(`The guide should have one example in ${language}`)
  }

  return only.text
}

export interface Operation {
  name: string
  query: string
  variables: string
}

/** Each operation with the variables that follow it. */
export const operations: Operation[] = blocks.flatMap(
  ({ language, text }, index) => {
    const next = blocks[index + 1]
    const [, name = ''] = /\{\s+(\w+)\(/.exec(text) ?? []

    return language === 'graphql' && next?.language === 'json'
      ? [{ name, query: text, variables: next.text }]
      : []
  }
)

export const operationOf = (name: string): Operation => {
  const found = operations.find((operation) => operation.name === name)

  if (!found) throw new Error(`The guide has no example of ${name}`)

  return found
}
