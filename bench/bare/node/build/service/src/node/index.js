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
var index_exports = {}
__export(index_exports, {
  default: () => index_default,
})
module.exports = __toCommonJS(index_exports)
var import_api = require('@vtex/api')
var import_co_body = require('co-body')
var import_clients = require('./clients')
var import_replay = require('./replay')
const replayFor = (ctx) =>
  (0, import_replay.replay)(
    ctx.clients,
    ctx.get('x-bench-operation'),
    ctx.get('x-bench-number')
  )
const field = (_root, _args, context) => replayFor(context)
const webhook = async (ctx) => {
  await (0, import_co_body.json)(ctx.req)
  await replayFor(ctx)
  ctx.status = 200
  ctx.body = ''
}
const relayDue = async (ctx) => {
  const { operation, number } = ctx.body
  await (0, import_replay.replay)(ctx.clients, operation, number)
}
var index_default = new import_api.Service({
  clients: {
    implementation: import_clients.BareClients,
    options: { default: { timeout: 4e3, retries: 0, memoizable: false } },
  },
  events: { relayDue },
  graphql: {
    resolvers: {
      Mutation: {
        requestHandoff: field,
        sendShopperMessage: field,
        endHandoff: field,
      },
    },
  },
  routes: { zendeskWebhook: webhook, zenviaWebhook: webhook },
})
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vLi4vLi4vaW5kZXgudHMiXSwKICAic291cmNlc0NvbnRlbnQiOiBbImltcG9ydCB7IFNlcnZpY2UgfSBmcm9tICdAdnRleC9hcGknXG5pbXBvcnQgdHlwZSB7XG4gIEV2ZW50Q29udGV4dCxcbiAgUGFyYW1zQ29udGV4dCxcbiAgUmVjb3JkZXJTdGF0ZSxcbiAgU2VydmljZUNvbnRleHQsXG59IGZyb20gJ0B2dGV4L2FwaSdcbmltcG9ydCB7IGpzb24gfSBmcm9tICdjby1ib2R5J1xuXG5pbXBvcnQgeyBCYXJlQ2xpZW50cyB9IGZyb20gJy4vY2xpZW50cydcbmltcG9ydCB7IHJlcGxheSB9IGZyb20gJy4vcmVwbGF5J1xuXG50eXBlIENvbnRleHQgPSBTZXJ2aWNlQ29udGV4dDxCYXJlQ2xpZW50cz5cblxuLyoqIFRoZSBsb2FkIHNheXMgd2hpY2ggb3BlcmF0aW9uIGl0IGlzLiAqL1xuY29uc3QgcmVwbGF5Rm9yID0gKGN0eDogQ29udGV4dCk6IFByb21pc2U8dW5rbm93bj4gPT5cbiAgcmVwbGF5KGN0eC5jbGllbnRzLCBjdHguZ2V0KCd4LWJlbmNoLW9wZXJhdGlvbicpLCBjdHguZ2V0KCd4LWJlbmNoLW51bWJlcicpKVxuXG5jb25zdCBmaWVsZCA9IChfcm9vdDogdW5rbm93biwgX2FyZ3M6IHVua25vd24sIGNvbnRleHQ6IENvbnRleHQpID0+XG4gIHJlcGxheUZvcihjb250ZXh0KVxuXG5jb25zdCB3ZWJob29rID0gYXN5bmMgKGN0eDogQ29udGV4dCk6IFByb21pc2U8dm9pZD4gPT4ge1xuICBhd2FpdCBqc29uKGN0eC5yZXEpXG4gIGF3YWl0IHJlcGxheUZvcihjdHgpXG5cbiAgY3R4LnN0YXR1cyA9IDIwMFxuICBjdHguYm9keSA9ICcnXG59XG5cbi8qKiBUaGUgcnVudGltZSBnaXZlcyBubyBoZWFkZXJzIHRvIGFuIGV2ZW50J3MgaGFuZGxlci4gKi9cbmNvbnN0IHJlbGF5RHVlID0gYXN5bmMgKGN0eDogRXZlbnRDb250ZXh0PEJhcmVDbGllbnRzPik6IFByb21pc2U8dm9pZD4gPT4ge1xuICBjb25zdCB7IG9wZXJhdGlvbiwgbnVtYmVyIH0gPSBjdHguYm9keSBhcyB7XG4gICAgb3BlcmF0aW9uOiBzdHJpbmdcbiAgICBudW1iZXI6IHN0cmluZ1xuICB9XG5cbiAgYXdhaXQgcmVwbGF5KGN0eC5jbGllbnRzLCBvcGVyYXRpb24sIG51bWJlcilcbn1cblxuLyoqIFRoZSBzYW1lIGRvb3JzIGFzIHRoZSBzZXJ2aWNlJ3MsIGJlaGluZCB3aGljaCB0aGUgc2FtZSBjYWxscyBhcmUgbWFkZSBhbmQgbm90aGluZyBlbHNlIGlzIGRvbmUuICovXG5leHBvcnQgZGVmYXVsdCBuZXcgU2VydmljZTxCYXJlQ2xpZW50cywgUmVjb3JkZXJTdGF0ZSwgUGFyYW1zQ29udGV4dD4oe1xuICBjbGllbnRzOiB7XG4gICAgaW1wbGVtZW50YXRpb246IEJhcmVDbGllbnRzLFxuICAgIG9wdGlvbnM6IHsgZGVmYXVsdDogeyB0aW1lb3V0OiA0MDAwLCByZXRyaWVzOiAwLCBtZW1vaXphYmxlOiBmYWxzZSB9IH0sXG4gIH0sXG4gIGV2ZW50czogeyByZWxheUR1ZSB9LFxuICBncmFwaHFsOiB7XG4gICAgcmVzb2x2ZXJzOiB7XG4gICAgICBNdXRhdGlvbjoge1xuICAgICAgICByZXF1ZXN0SGFuZG9mZjogZmllbGQsXG4gICAgICAgIHNlbmRTaG9wcGVyTWVzc2FnZTogZmllbGQsXG4gICAgICAgIGVuZEhhbmRvZmY6IGZpZWxkLFxuICAgICAgfSxcbiAgICB9LFxuICB9LFxuICByb3V0ZXM6IHsgemVuZGVza1dlYmhvb2s6IHdlYmhvb2ssIHplbnZpYVdlYmhvb2s6IHdlYmhvb2sgfSxcbn0pXG4iXSwKICAibWFwcGluZ3MiOiAiOzs7Ozs7Ozs7Ozs7Ozs7OztBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxpQkFBd0I7QUFPeEIscUJBQXFCO0FBRXJCLHFCQUE0QjtBQUM1QixvQkFBdUI7QUFLdkIsTUFBTSxZQUFZLENBQUMsWUFDakIsc0JBQU8sSUFBSSxTQUFTLElBQUksSUFBSSxtQkFBbUIsR0FBRyxJQUFJLElBQUksZ0JBQWdCLENBQUM7QUFFN0UsTUFBTSxRQUFRLENBQUMsT0FBZ0IsT0FBZ0IsWUFDN0MsVUFBVSxPQUFPO0FBRW5CLE1BQU0sVUFBVSxPQUFPLFFBQWdDO0FBQ3JELFlBQU0scUJBQUssSUFBSSxHQUFHO0FBQ2xCLFFBQU0sVUFBVSxHQUFHO0FBRW5CLE1BQUksU0FBUztBQUNiLE1BQUksT0FBTztBQUNiO0FBR0EsTUFBTSxXQUFXLE9BQU8sUUFBa0Q7QUFDeEUsUUFBTSxFQUFFLFdBQVcsT0FBTyxJQUFJLElBQUk7QUFLbEMsWUFBTSxzQkFBTyxJQUFJLFNBQVMsV0FBVyxNQUFNO0FBQzdDO0FBR0EsSUFBTyxnQkFBUSxJQUFJLG1CQUFtRDtBQUFBLEVBQ3BFLFNBQVM7QUFBQSxJQUNQLGdCQUFnQjtBQUFBLElBQ2hCLFNBQVMsRUFBRSxTQUFTLEVBQUUsU0FBUyxLQUFNLFNBQVMsR0FBRyxZQUFZLE1BQU0sRUFBRTtBQUFBLEVBQ3ZFO0FBQUEsRUFDQSxRQUFRLEVBQUUsU0FBUztBQUFBLEVBQ25CLFNBQVM7QUFBQSxJQUNQLFdBQVc7QUFBQSxNQUNULFVBQVU7QUFBQSxRQUNSLGdCQUFnQjtBQUFBLFFBQ2hCLG9CQUFvQjtBQUFBLFFBQ3BCLFlBQVk7QUFBQSxNQUNkO0FBQUEsSUFDRjtBQUFBLEVBQ0Y7QUFBQSxFQUNBLFFBQVEsRUFBRSxnQkFBZ0IsU0FBUyxlQUFlLFFBQVE7QUFDNUQsQ0FBQzsiLAogICJuYW1lcyI6IFtdCn0K
