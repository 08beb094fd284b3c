import fc from "fast-check";
import { expect, it } from "vitest";
import { readPlaceholders } from "../../../src/compare/literals/placeholders.ts";

const ALL = -1;
const read = (text: string) => readPlaceholders(text, ALL).map(({ kind, text: found }) => `${kind} ${found}`);

it.each([
  ["{name} {0} {0:mm} {a.b}", ["braces {name}", "braces {0}", "braces {0:mm}", "braces {a.b}"]],
  ["{{ name }} {{name}}", ["braces {{ name }}", "braces {{name}}"]],
  ["\\{name\\}", ["braces \\{name\\}"]],
  ["{a b} {} {a,b} {0a4d55a8-d778-5022-abab-701977c5d840}", []],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder
  ["${name} $(name)", ["expansion ${name}", "expansion $(name)"]],
  ["$name \\$name a$b", ["name $name", "name \\$name", "name $b"]],
  ["$ {name $x$ $$y $5 and %1$s", ["format %1$s"]],
  ["%02d %5.2f %lu", ["format %02d", "format %5.2f", "format %lu"]],
  ['<ns:name id="x"> <ns:name>', ['element <ns:name id="x">']],
  ["%TEMP% %ProgramFiles(x86)%", ["variable %TEMP%", "variable %ProgramFiles(x86)%"]],
  ["50%of% 50 %of%", []],
  ["%s %1 %d.", ["format %s", "format %1", "format %d"]],
  ["%20 100% %so %2A %1.5", []],
  ["<name> \\<name\\> &lt;T&gt;", ["angles <name>", "angles \\<name\\>", "angles &lt;T&gt;"]],
  ["<br> <b> <your name> < name > <a href='x'>", []],
  ["\\<br>", ["angles \\<br>"]],
])("%s", (text, placeholders) => {
  expect(read(text)).toEqual(placeholders);
});

it("gives offsets into the text", () => {
  const pieces = fc.array(fc.constantFrom("{", "}", "$", "(", ")", "%", "<", ">", "&lt;", "&gt;", "\\", "a", "1", " "));
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      for (const { start, end, text: found } of readPlaceholders(text, ALL)) expect(text.slice(start, end)).toBe(found);
    }),
  );
});
