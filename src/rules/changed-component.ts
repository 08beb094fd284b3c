import { surelyPaired } from "../compare/blocks/gaps.ts";
import { todaysBlocks } from "../compare/blocks/todays-blocks.ts";
import type { Block, BlockAttribute } from "../model/block.ts";
import { defineRule } from "../model/rule.ts";
import { span } from "../model/span.ts";
import { comparableAttributes, isSetting } from "./changed-component/settings.ts";

const SOURCE = `# Fjordbase

<Callout type="warning" title="Read this">
Close the cluster first.
</Callout>

<Region size={3} name="north" />
`;

export default defineRule({
  id: "changed-component",
  category: "protected-content",
  mqm: "accuracy/do-not-translate",
  since: "0.1.0",
  severity: "info",
  fixable: null,
  docs: {
    summary: "A component or shortcode lost a property of the source's, or has another setting.",
    rationale: `Compared are JSX components and shortcodes of a translation that stands in a file of its own with those of the source
that they are surely paired with. A value that is text, a path, an address or a locale may differ: it is translated, or
leads to the translation. Numbers, expressions without text, \`true\` and words of code may not. What agrees with today's
source is left alone.`,
    howToFix: "Give the component the property and the value that it has in the source.",
    correct: [
      {
        title: "A translated title",
        locale: "nb-NO",
        path: "example.mdx",
        base: SOURCE,
        translation: norwegian(),
      },
      {
        title: "A path and a locale",
        locale: "ja-JP",
        path: "example.mdx",
        base: '# Fjordbase\n\n<Card href="/en/start" lang="en" />\n\nOpen it.\n',
        translation: '# Fjordbase\n\n<Card href="/ja/start" lang="ja" />\n\n開きます。\n',
      },
      {
        title: "Quoted otherwise",
        locale: "nl-NL",
        path: "example.mdx",
        base: SOURCE,
        translation: norwegian().replace('name="north"', "name={'north'}"),
      },
    ],
    incorrect: [
      {
        title: "A lost property",
        messageId: "missing",
        locale: "nb-NO",
        path: "example.mdx",
        base: SOURCE,
        translation: norwegian().replace(" size={3}", ""),
      },
      {
        title: "A translated setting",
        messageId: "changed",
        locale: "nb-NO",
        path: "example.mdx",
        base: SOURCE,
        translation: norwegian().replace('type="warning"', 'type="advarsel"'),
      },
      {
        title: "Another number, in a shortcode",
        messageId: "changed",
        locale: "ja-JP",
        base: '# Fjordbase\n\n{{< figure src="a.png" width="300" >}}\n\nOpen it.\n',
        translation: '# Fjordbase\n\n{{< figure src="a.png" width="３００" >}}\n\n開きます。\n',
      },
    ],
  },
  messages: {
    missing: { text: "{{component}} lacks {{property}}, which it has in the source", help: "put it back" },
    changed: {
      text: "{{component}} has {{property}} {{value}}, in the source {{expected}}",
      help: "write the source's value",
    },
  },
  options: {},
  checks: {
    article({ blocks }, { report }) {
      if (blocks === undefined) return;
      const todays = todaysBlocks(blocks);
      for (const { source, target, index } of surelyPaired(blocks)) {
        if (!isComponent(source) || source.name !== target.name) continue;
        const today = todays.get(index) ?? null;
        const own = comparableAttributes(target.attributes);
        const component = source.kind === "component" ? `<${source.name}>` : `The shortcode "${source.name}"`;
        for (const [property, expected] of comparableAttributes(source.attributes)) {
          const place = {
            at: span("target", target.range.start, target.range.end),
            token: `${source.name} ${property}`,
            related: [
              {
                path: blocks.version.path,
                at: span("source", source.range.start, source.range.end),
                message: "what the source has",
              },
            ],
          };
          const found = own.get(property);
          if (found === undefined) {
            if (today === null || today.includes(property))
              report({ messageId: "missing", data: { component, property }, ...place });
          } else if (isChanged(expected, found) && !(today?.includes(found.value ?? property) ?? false)) {
            const data = { component, property, value: shown(found), expected: shown(expected) };
            report({ messageId: "changed", data, ...place });
          }
        }
      }
    },
  },
});

function isComponent({ kind }: Block): boolean {
  return kind === "component" || kind === "shortcode";
}

function isChanged(expected: BlockAttribute, found: BlockAttribute): boolean {
  return isSetting(expected) && expected.value !== found.value;
}

function shown({ value, isExpression }: BlockAttribute): string {
  if (value === null) return "without a value";
  return isExpression ? `{${value}}` : `"${value}"`;
}

function norwegian(): string {
  return `# Fjordbase

<Callout type="warning" title="Les dette">
Lukk klyngen først.
</Callout>

<Region size={3} name="north" />
`;
}
