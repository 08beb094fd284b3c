import type { Report } from "../../../src/model/report.ts";
import { file, fileFinding, finding, position, report } from "../sample.ts";

/** What tries to break out of the one format or the other. */
export const HOSTILE: readonly string[] = [
  "\n::error::pwned",
  "\r\n  ::stop-commands::x",
  "##[error]pwned ##vso[task.complete result=Failed]",
  "]]><failure/>",
  '</failure></script><script>alert(1)</script><img src=x onerror="alert(2)">',
  "\u001b[31mred\u001b]8;;https://evil.example\u0007",
  "%0A%0D%25::error::x",
  "\u202egnp.exe\u2066",
  "lone \ud83d surrogate",
  "\u0000\u0008\ufffe\uffff",
  "| cell | [link](javascript:alert(1)) `code` @somebody #12 $x$",
  "quotes ' \" & <b> \\ \t end",
];

/** A report in which every text that comes from articles is hostile. */
export function hostileReport(): Report {
  return report(
    HOSTILE.map((text, index) =>
      file(
        [
          finding(
            { source: `Press ${text} now.`, target: `Trykk ‹${text}› nå.` },
            { message: `Found ${text}`, help: `remove ${text}`, fingerprint: `f${index}`, segmentId: `s${text}` },
          ),
          fileFinding({
            message: text,
            fingerprint: `g${index}`,
            related: [
              { path: `articles/${text}.md`, range: { start: position(3, 1), end: position(3, 2) }, message: text },
            ],
          }),
        ],
        { path: `articles/nb-NO/${index}${text}.md`, locale: "nb-NO" },
      ),
    ),
  );
}
