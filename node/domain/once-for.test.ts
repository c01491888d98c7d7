import { onceFor } from './once-for'

it('runs once for each object', () => {
  const run = jest.fn(({ id }: { id: number }) => ({ twice: id * 2 }))
  const [one, other] = [{ id: 1 }, { id: 1 }]
  const known = onceFor(run)

  expect(known(one)).toBe(known(one))
  expect(known(other)).toEqual({ twice: 2 })
  expect(run).toHaveBeenCalledTimes(2)
})

it('runs again after it threw', () => {
  const run = jest
    .fn<{ done: boolean }, [object]>()
    .mockImplementationOnce(() => {
      throw new Error('not now')
    })
    .mockReturnValue({ done: true })
  const known = onceFor(run)
  const subject = {}

  expect(() => known(subject)).toThrow('not now')
  expect(known(subject)).toEqual({ done: true })
})
