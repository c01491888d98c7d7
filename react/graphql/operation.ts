import type { DocumentNode } from 'graphql'

/** An operation with the types of its answer and its variables, which exist for the compiler only. */
export interface Operation<Result, Variables> extends DocumentNode {
  readonly __result?: Result
  readonly __variables?: Variables
}

/** Each operation of the page asks for one field. */
export type FieldOf<Result> = Result[keyof Result]

export const fieldOf = <Result>(
  answer: Result | null | undefined
): FieldOf<Result> | undefined =>
  answer ? Object.values<FieldOf<Result>>(answer)[0] : undefined
