import { oneLine } from '../../domain/one-line'

const MAX_NAME = 120

const UNSAFE = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g

/** A name that people and file systems can read, and that leads to no other folder. */
export const safeFileName = (name: string): string =>
  oneLine(name.replace(UNSAFE, '_')).slice(-MAX_NAME)
