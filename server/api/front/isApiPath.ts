/** Addresses that the API answers; everything else is a page's. */
const API =
  /^\/(?:graphql|healthz|readyz|api\/.*|data\/(?!__data\.)[\w./-]+\.(?:csv|json|xlsx|docx)|data\/(?:\d{4}\w*\/v\d+|latest)\/.+)\/?$/;

export function isApiPath(url: string): boolean {
  const end = url.indexOf('?');
  return API.test(end < 0 ? url : url.slice(0, end));
}
