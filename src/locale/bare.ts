import { canonicalLocale, isKnownRange } from "./tag.ts";

/** A locale as the name of a folder or a suffix. */
export interface NamedLocale {
  /** BCP 47 in canonical case. */
  readonly tag: string;
  /** Whether the name is as often something else: `cs` may be C#. It counts only beside another locale. */
  readonly ambiguous: boolean;
}

const SHAPE =
  /^[a-z]{2}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|[0-9]{3}))?$|^[a-z]{2}(?:-[A-Z][a-z]{3})?(?:[-_][A-Z]{2})?$/;

/** Languages of two letters that documentation is translated to, and whose code is no usual name of a folder. */
const USUAL: ReadonlySet<string> = new Set(
  "ar az bg bn ca da de el es et fa fi fr he hi hr hu hy ja ka kk ko lt lv mr nb nl pl pt ro ru sk sl sr sv ta te th tr uk ur uz vi zh".split(
    " ",
  ),
);

/** What a name such as `fr`, `pt-br`, `zh_CN` or `zh-hans` names; `null` where it is no locale. */
export function localeOfName(name: string): NamedLocale | null {
  if (!SHAPE.test(name)) return null;
  const tag = name.replaceAll("_", "-");
  if (!isKnownRange(tag)) return null;
  const canonical = canonicalLocale(tag);
  return canonical === null ? null : { tag: canonical, ambiguous: name.length === 2 && !USUAL.has(name) };
}
