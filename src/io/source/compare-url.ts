/** `https://host/path`, `ssh://user@host/path`, `user@host:path` */
const REMOTE =
  /^(?:https?:\/\/(?:[^/@\s]*@)?|ssh:\/\/(?:[^/@\s]*@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[:/]((?:[\w.~/-]|%20)+?)(?:\.git)?\/?$/;
/** `organisation/project/_git/repository`; by ssh `v3/organisation/project/repository`. */
const AZURE = /^(?:v3\/)?([^/]+)\/([^/]+)\/(?:_git\/)?([^/]+)$/;

/**
 * The page that compares two commits, on hosts whose pages are known. Built anew from host and path: what else stands in
 * the address of a remote may be a password.
 */
export function compareUrl(remote: string, from: string, to: string): string | null {
  const [, host, path] = REMOTE.exec(remote) ?? [];
  if (host === undefined || path === undefined) return null;
  const range = `${from.slice(0, 12)}...${to.slice(0, 12)}`;
  if (/^github\./i.test(host)) return `https://${host.toLowerCase()}/${path}/compare/${range}`;
  if (/(?:^|\.)gitlab\./i.test(host)) return `https://${host}/${path}/-/compare/${range}`;
  const repository = azureRepository(host, path);
  // Azure DevOps wants the ids in full.
  return repository && `${repository}/branchCompare?baseVersion=GC${from}&targetVersion=GC${to}`;
}

function azureRepository(host: string, path: string): string | null {
  const [, former] = /^([\w-]+)\.visualstudio\.com$/i.exec(host) ?? [];
  const isSsh = /^(?:ssh\.dev\.azure|vs-ssh\.visualstudio)\.com$/i.test(host);
  if (!isSsh && former === undefined && !/^dev\.azure\.com$/i.test(host)) return null;
  const whole = isSsh || former === undefined ? path : `${former}/${path.replace(/^DefaultCollection\//i, "")}`;
  const [, organisation, project, repository] = AZURE.exec(whole) ?? [];
  return repository === undefined ? null : `https://dev.azure.com/${organisation}/${project}/_git/${repository}`;
}
