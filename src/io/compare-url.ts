/** `https://host/path`, `ssh://user@host/path`, `user@host:path` */
const REMOTE =
  /^(?:https?:\/\/(?:[^/@\s]*@)?|ssh:\/\/(?:[^/@\s]*@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[:/]([\w.~/-]+?)(?:\.git)?\/?$/;

/**
 * The page that compares two commits, on hosts whose pages are known. Built anew from host and path: what else stands in
 * the address of a remote may be a password.
 */
export function compareUrl(remote: string, from: string, to: string): string | null {
  const [, host, path] = REMOTE.exec(remote) ?? [];
  if (host === undefined || path === undefined) return null;
  const range = `${from.slice(0, 12)}...${to.slice(0, 12)}`;
  if (/^github\.com$/i.test(host)) return `https://github.com/${path}/compare/${range}`;
  if (/(?:^|\.)gitlab\./i.test(host)) return `https://${host}/${path}/-/compare/${range}`;
  return null;
}
