/** Runs something for each key, in the other order every other time, so that none is always the first. */
export const inTurn = async <Key extends PropertyKey, Value>(
  keys: readonly Key[],
  round: number,
  run: (key: Key) => Promise<Value>
): Promise<Record<Key, Value>> => {
  const values: Array<[Key, Value]> = []
  const order = round % 2 === 0 ? keys : [...keys].reverse()

  for (const key of order) values.push([key, await run(key)])

  return Object.fromEntries(values) as Record<Key, Value>
}

/** What so many rounds gave, one after the other. */
export const roundsOf = async <Round>(
  rounds: number,
  run: (round: number) => Promise<Round>
): Promise<Round[]> => {
  const done: Round[] = []

  for (let round = 0; round < rounds; round += 1) done.push(await run(round))

  return done
}
