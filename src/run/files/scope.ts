/**
 * Which of the files that the paths of a run lead to are linted. `staged`: those that would be committed, with the text that
 * would be. `changed`: those that differ from the last commit, and untracked ones. `since`: those that differ from where the
 * history left that of a revision, and untracked ones. `listed`: files and folders by name. `text`: one file, whose text is
 * given.
 */
export type Scope =
  | { readonly kind: "staged" }
  | { readonly kind: "changed" }
  | { readonly kind: "since"; readonly ref: string }
  | { readonly kind: "listed"; readonly paths: readonly string[] }
  | { readonly kind: "text"; readonly path: string; readonly bytes: Uint8Array };

/** A scope that git knows. */
export type GitScope = Extract<Scope, { readonly kind: "staged" | "changed" | "since" }>;

/** A scope that cannot be followed, and what to do. */
export class ScopeProblem extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}
