import type { JsonFiles } from '../adapters/vtex/vbase/json-files'
import type { Gate } from './gate'

/** Files whose calls pass a gate, as `store.read:bucket` and so on. */
export const gatedFiles = (files: JsonFiles, gate: Gate): JsonFiles => ({
  read: (bucket, name) =>
    gate(`store.read:${bucket}`, () => files.read(bucket, name)),
  write: (bucket, name, file) =>
    gate(`store.write:${bucket}`, () => files.write(bucket, name, file)),
  remove: (bucket, name, version) =>
    gate(`store.remove:${bucket}`, () => files.remove(bucket, name, version)),
  list: (bucket, query) =>
    gate(`store.list:${bucket}`, () => files.list(bucket, query)),
})
