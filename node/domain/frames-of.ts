const FRAMES = 3

/** Where a bug struck: the nearest frames of its stack. Its message stays out: it may quote what somebody typed. */
export const framesOf = (bug: unknown): string =>
  bug instanceof Error
    ? (bug.stack ?? '')
        .split('\n')
        .filter((line) => line.trimStart().startsWith('at '))
        .slice(0, FRAMES)
        .map((line) => line.trim())
        .join(' < ')
    : typeof bug
