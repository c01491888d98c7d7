/** A system of VTEX did not answer a question, or not in a way that it documents. */
export interface NoAnswer {
  kind: 'NO_ANSWER'
  /** For the log: a status and nothing else. */
  detail: string
}

export const noAnswer = (status?: number): NoAnswer => ({
  kind: 'NO_ANSWER',
  detail: status === undefined ? 'no answer' : `status ${status}`,
})
