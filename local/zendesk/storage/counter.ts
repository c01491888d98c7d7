export interface Counter {
  id: string
  last: number
}
