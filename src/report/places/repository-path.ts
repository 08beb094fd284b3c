/**
 * A reported path as seen from the root of the repository.
 *
 * @param path relative to the working directory, with `/`
 * @param folder the working directory seen from the root: empty, or with `/` at its end
 */
export function repositoryPath(path: string, folder = ""): string {
  if (folder === "" || isAbsolute(path)) return path;
  const segments: string[] = [];
  for (const segment of `${folder}${path}`.split("/")) {
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[a-z]:/i.test(path);
}

/**
 * A path as a URI reference, RFC 3986: every segment percent-encoded as UTF-8, a lone surrogate as U+FFFD. An absolute path,
 * as one on another drive of Windows is, becomes a `file:` URI.
 */
export function uriOf(path: string): string {
  if (isAbsolute(path)) {
    const [drive = ""] = /^[a-z]:/i.exec(path) ?? [];
    return `file://${drive && `/${drive}`}${encodedPath(path.slice(drive.length))}`;
  }
  return encodedPath(path);
}

function encodedPath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map((segment) => encodeURIComponent(segment).replace(/[!'()*]/g, percentEncoded))
    .join("/");
}

/** Legal in URIs, and yet ends links in Markdown and HTML attributes. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
