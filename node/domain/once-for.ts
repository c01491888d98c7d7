/** Runs once for an object and answers the same ever after; what it answered goes with the object. */
export const onceFor = <Subject extends object, Answer extends object>(
  run: (subject: Subject) => Answer
): ((subject: Subject) => Answer) => {
  const answers = new WeakMap<Subject, Answer>()

  return (subject) => {
    const answer = answers.get(subject) ?? run(subject)

    answers.set(subject, answer)

    return answer
  }
}
