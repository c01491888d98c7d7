var __defProp = Object.defineProperty
var __getOwnPropDesc = Object.getOwnPropertyDescriptor
var __getOwnPropNames = Object.getOwnPropertyNames
var __hasOwnProp = Object.prototype.hasOwnProperty
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true })
}
var __copyProps = (to, from, except, desc) => {
  if ((from && typeof from === 'object') || typeof from === 'function') {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, {
          get: () => from[key],
          enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable,
        })
  }
  return to
}
var __toCommonJS = (mod) =>
  __copyProps(__defProp({}, '__esModule', { value: true }), mod)
var replay_exports = {}
__export(replay_exports, {
  replay: () => replay,
})
module.exports = __toCommonJS(replay_exports)
var import_node_fs = require('node:fs')
const scripts = JSON.parse(
  (0, import_node_fs.readFileSync)(process.env.SCRIPTS_FILE ?? '', 'utf8')
)
const ANY_VERSION = '*'
const BLANK = /#{9}/g
const make = async (run, call) => {
  const url = call.url.replace(BLANK, run.number)
  const headers = call.headers['if-match']
    ? { ...call.headers, 'if-match': run.versions.get(url) ?? ANY_VERSION }
    : call.headers
  const answer = await run.clients[call.client].send(call.method, url, {
    headers,
    data: call.json,
  })
  if (answer.headers.etag) run.versions.set(url, answer.headers.etag)
}
const replay = async (clients, operation, number) => {
  const script = scripts[operation]
  const run = { clients, number, versions: /* @__PURE__ */ new Map() }
  for (const step of script?.steps ?? []) {
    await Promise.all(step.map((call) => make(run, call)))
  }
  return script?.answer
}
// Annotate the CommonJS export names for ESM import in node:
0 &&
  (module.exports = {
    replay,
  })
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vLi4vLi4vcmVwbGF5LnRzIl0sCiAgInNvdXJjZXNDb250ZW50IjogWyJpbXBvcnQgeyByZWFkRmlsZVN5bmMgfSBmcm9tICdub2RlOmZzJ1xuXG5pbXBvcnQgdHlwZSB7IEJhcmVDbGllbnRzIH0gZnJvbSAnLi9jbGllbnRzJ1xuaW1wb3J0IHR5cGUgeyBTY3JpcHRDYWxsLCBTY3JpcHRzIH0gZnJvbSAnLi9zY3JpcHQnXG5cbmNvbnN0IHNjcmlwdHMgPSBKU09OLnBhcnNlKFxuICByZWFkRmlsZVN5bmMocHJvY2Vzcy5lbnYuU0NSSVBUU19GSUxFID8/ICcnLCAndXRmOCcpXG4pIGFzIFNjcmlwdHNcblxuY29uc3QgQU5ZX1ZFUlNJT04gPSAnKidcbmNvbnN0IEJMQU5LID0gLyN7OX0vZ1xuXG5pbnRlcmZhY2UgUnVuIHtcbiAgY2xpZW50czogQmFyZUNsaWVudHNcbiAgbnVtYmVyOiBzdHJpbmdcbiAgLyoqIFZlcnNpb25zIG9mIHRoZSBmaWxlcyB0aGF0IHRoaXMgcmVxdWVzdCBoYXMgc2VlbiwgYnkgdGhlaXIgYWRkcmVzc2VzLiAqL1xuICB2ZXJzaW9uczogTWFwPHN0cmluZywgc3RyaW5nPlxufVxuXG5jb25zdCBtYWtlID0gYXN5bmMgKHJ1bjogUnVuLCBjYWxsOiBTY3JpcHRDYWxsKTogUHJvbWlzZTx2b2lkPiA9PiB7XG4gIGNvbnN0IHVybCA9IGNhbGwudXJsLnJlcGxhY2UoQkxBTkssIHJ1bi5udW1iZXIpXG4gIGNvbnN0IGhlYWRlcnMgPSBjYWxsLmhlYWRlcnNbJ2lmLW1hdGNoJ11cbiAgICA/IHsgLi4uY2FsbC5oZWFkZXJzLCAnaWYtbWF0Y2gnOiBydW4udmVyc2lvbnMuZ2V0KHVybCkgPz8gQU5ZX1ZFUlNJT04gfVxuICAgIDogY2FsbC5oZWFkZXJzXG4gIGNvbnN0IGFuc3dlciA9IGF3YWl0IHJ1bi5jbGllbnRzW2NhbGwuY2xpZW50XS5zZW5kKGNhbGwubWV0aG9kLCB1cmwsIHtcbiAgICBoZWFkZXJzLFxuICAgIGRhdGE6IGNhbGwuanNvbixcbiAgfSlcblxuICBpZiAoYW5zd2VyLmhlYWRlcnMuZXRhZykgcnVuLnZlcnNpb25zLnNldCh1cmwsIGFuc3dlci5oZWFkZXJzLmV0YWcpXG59XG5cbi8qKiBNYWtlcyB0aGUgY2FsbHMgb2YgYW4gb3BlcmF0aW9uIG9uIHRoZSBjb252ZXJzYXRpb24gb2YgYSBudW1iZXIsIGFuZCBhbnN3ZXJzIHdoYXQgdGhlIG9wZXJhdGlvbiBhbnN3ZXJzLiAqL1xuZXhwb3J0IGNvbnN0IHJlcGxheSA9IGFzeW5jIChcbiAgY2xpZW50czogQmFyZUNsaWVudHMsXG4gIG9wZXJhdGlvbjogc3RyaW5nLFxuICBudW1iZXI6IHN0cmluZ1xuKTogUHJvbWlzZTx1bmtub3duPiA9PiB7XG4gIGNvbnN0IHNjcmlwdCA9IHNjcmlwdHNbb3BlcmF0aW9uXVxuICBjb25zdCBydW46IFJ1biA9IHsgY2xpZW50cywgbnVtYmVyLCB2ZXJzaW9uczogbmV3IE1hcCgpIH1cblxuICBmb3IgKGNvbnN0IHN0ZXAgb2Ygc2NyaXB0Py5zdGVwcyA/PyBbXSkge1xuICAgIGF3YWl0IFByb21pc2UuYWxsKHN0ZXAubWFwKChjYWxsKSA9PiBtYWtlKHJ1biwgY2FsbCkpKVxuICB9XG5cbiAgcmV0dXJuIHNjcmlwdD8uYW5zd2VyXG59XG4iXSwKICAibWFwcGluZ3MiOiAiOzs7Ozs7Ozs7Ozs7Ozs7OztBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxxQkFBNkI7QUFLN0IsTUFBTSxVQUFVLEtBQUs7QUFBQSxNQUNuQiw2QkFBYSxRQUFRLElBQUksZ0JBQWdCLElBQUksTUFBTTtBQUNyRDtBQUVBLE1BQU0sY0FBYztBQUNwQixNQUFNLFFBQVE7QUFTZCxNQUFNLE9BQU8sT0FBTyxLQUFVLFNBQW9DO0FBQ2hFLFFBQU0sTUFBTSxLQUFLLElBQUksUUFBUSxPQUFPLElBQUksTUFBTTtBQUM5QyxRQUFNLFVBQVUsS0FBSyxRQUFRLFVBQVUsSUFDbkMsRUFBRSxHQUFHLEtBQUssU0FBUyxZQUFZLElBQUksU0FBUyxJQUFJLEdBQUcsS0FBSyxZQUFZLElBQ3BFLEtBQUs7QUFDVCxRQUFNLFNBQVMsTUFBTSxJQUFJLFFBQVEsS0FBSyxNQUFNLEVBQUUsS0FBSyxLQUFLLFFBQVEsS0FBSztBQUFBLElBQ25FO0FBQUEsSUFDQSxNQUFNLEtBQUs7QUFBQSxFQUNiLENBQUM7QUFFRCxNQUFJLE9BQU8sUUFBUSxLQUFNLEtBQUksU0FBUyxJQUFJLEtBQUssT0FBTyxRQUFRLElBQUk7QUFDcEU7QUFHTyxNQUFNLFNBQVMsT0FDcEIsU0FDQSxXQUNBLFdBQ3FCO0FBQ3JCLFFBQU0sU0FBUyxRQUFRLFNBQVM7QUFDaEMsUUFBTSxNQUFXLEVBQUUsU0FBUyxRQUFRLFVBQVUsb0JBQUksSUFBSSxFQUFFO0FBRXhELGFBQVcsUUFBUSxRQUFRLFNBQVMsQ0FBQyxHQUFHO0FBQ3RDLFVBQU0sUUFBUSxJQUFJLEtBQUssSUFBSSxDQUFDLFNBQVMsS0FBSyxLQUFLLElBQUksQ0FBQyxDQUFDO0FBQUEsRUFDdkQ7QUFFQSxTQUFPLFFBQVE7QUFDakI7IiwKICAibmFtZXMiOiBbXQp9Cg==
