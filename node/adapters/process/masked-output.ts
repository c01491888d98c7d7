import { masked } from './mask'

type Write = NodeJS.WriteStream['write']

/**
 * Masks whatever this process says, whoever says it: the runtime prints errors of its own as they are, with the requests and
 * answers that they hold.
 */
export const maskOutput = (
  streams: Array<Pick<NodeJS.WriteStream, 'write'>>,
  credentials: () => Iterable<string>
): void => {
  for (const stream of streams) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean

    stream.write = ((chunk: unknown, ...rest: unknown[]) =>
      write(
        typeof chunk === 'string' ? masked(chunk, credentials()) : chunk,
        ...rest
      )) as Write
  }
}
