// Written by `npm run generate` from the files beside it.

/** Every format by its name; each is loaded when a report wants it. */
export const formats = {
  checkstyle: () => import("./checkstyle.ts"),
  compact: () => import("./compact.ts"),
  github: () => import("./github.ts"),
  gitlab: () => import("./gitlab.ts"),
  html: () => import("./html.ts"),
  json: () => import("./json.ts"),
  jsonl: () => import("./jsonl.ts"),
  junit: () => import("./junit.ts"),
  markdown: () => import("./markdown.ts"),
  pretty: () => import("./pretty.ts"),
  rdjsonl: () => import("./rdjsonl.ts"),
  sarif: () => import("./sarif.ts"),
};
