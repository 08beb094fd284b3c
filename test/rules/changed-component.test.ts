import rule from "../../src/rules/changed-component.ts";
import { cases } from "../rule-cases.ts";

const page = (component: string, text = "Open `kraan`.") => `# Kraan\n\n${text}\n\n${component}\n`;
const mdx = { path: "example.mdx", locale: "nb-NO" } as const;

cases(rule, {
  sound: [
    {
      why: "text is translated",
      ...mdx,
      base: page('<Card title="Open" label="Now" aria-label="Go" variant="red" />'),
      translation: page('<Card title="Åpne" label="Nå" aria-label="Kjør" variant="red" />', "Åpne `kraan`."),
    },
    {
      why: "addresses and locales lead to the translation",
      ...mdx,
      base: page('<Card href="/en/a" code="en" image="en.png" />'),
      translation: page('<Card href="/nb/a" code="nb" image="nb.png" />', "Åpne `kraan`."),
    },
    {
      why: "a string in braces",
      ...mdx,
      base: page('<Card variant="red" size={ 3 } />'),
      translation: page("<Card variant={'red'} size={3} />", "Åpne `kraan`."),
    },
    {
      why: "what is said in an expression",
      ...mdx,
      base: page('<Card items={["Open it", "Close it"]} />'),
      translation: page('<Card items={["Åpne den", "Lukk den"]} />', "Åpne `kraan`."),
    },
    {
      why: "as in today's source",
      ...mdx,
      base: page('<Card variant="red" />'),
      today: page('<Card variant="blue" />'),
      translation: page('<Card variant="blue" />', "Åpne `kraan`."),
    },
    {
      why: "a property more",
      ...mdx,
      base: page('<Card variant="red" />'),
      translation: page('<Card variant="red" dir="rtl" />', "Åpne `kraan`."),
    },
  ],
  broken: [
    {
      why: "a property less",
      ...mdx,
      base: page('<Card variant="red" client:load />'),
      translation: page('<Card variant="red" />', "Åpne `kraan`."),
      finds: "missing",
      says: "client:load",
    },
    {
      why: "a translated setting",
      path: "example.mdx",
      locale: "zh-TW",
      base: page('<Card variant="red" />'),
      translation: page('<Card variant="紅色" />', "開啟 `kraan`。"),
      finds: "changed",
      says: ['"紅色"', '"red"'],
    },
    {
      why: "another number",
      ...mdx,
      base: page("<Card size={3} />"),
      translation: page("<Card size={4} />", "Åpne `kraan`."),
      finds: "changed",
    },
    {
      why: "in a shortcode",
      locale: "ar-SA",
      base: page('{{< figure src="a.png" width="300" >}}'),
      translation: page('{{< figure src="a.png" width="٣٠٠" >}}', "افتح `kraan`."),
      finds: "changed",
    },
  ],
});
