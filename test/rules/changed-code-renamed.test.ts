import rule from "../../src/rules/changed-code.ts";
import { cases } from "../rule-cases.ts";

const page = (text: string, code = "open_tap()") => `# Kraan\n\n${text}\n\n\`\`\`js\n${code}\n\`\`\`\n`;

cases(rule, {
  sound: [
    {
      why: "quotation marks around a value that is spoken of",
      locale: "nl-NL",
      base: page("The mode is `'static'`."),
      translation: page("De stand is `static`."),
    },
    {
      why: "a space before the end of a tag",
      locale: "fr-FR",
      base: page("Use `<Tap size={2} />`."),
      translation: page("Utilisez `<Tap size={2}/>`."),
    },
    {
      why: "brackets that people leave away or add where they speak of code",
      locale: "nl-NL",
      base: page(
        "Call `openTap()`, render `<Tap>`, open `src/taps/`, any `*.tap`, write `return ( )`, see `/en/taps` and `tap.`",
      ),
      translation: page(
        "Roep `openTap` aan, toon `Tap`, open `/src/taps`, elke `.tap`, schrijf `return ()`, zie `/nl/taps` en `tap`.",
      ),
    },
  ],
  broken: [
    {
      why: "a word of a text that other code has too",
      locale: "fr-FR",
      base: page("It shows `filter taps: 1 ms`.", "taps.filter(isOpen)"),
      translation: page("Il affiche `filtrage robinets: 1 ms`.", "taps.filter(isOpen)"),
      finds: "renamed",
    },
    {
      why: "a cognate",
      locale: "fr-FR",
      base: page('Set `data-fruit="banana"`.'),
      translation: page('Mettez `data-fruit="banane"`.'),
      finds: "renamed",
    },
    {
      why: "words in another order, one of them with a capital",
      locale: "fr-FR",
      base: page('Set `<input value="Initial text" port=<local-port>`.'),
      translation: page('Mettez `<input value="Texte initial" port=<port local>`.'),
      finds: "renamed",
    },
    {
      why: "another name than the translation's own code",
      locale: "fr-FR",
      base: page("Render `<TapButton size>`.", "TapButton()"),
      translation: page("Affichez `<BoutonRobinet size>`.", "TapButton()"),
      finds: "changed",
      says: "BoutonRobinet",
    },
    {
      why: "the case of a name",
      locale: "fr-FR",
      base: page("Render `<tap size>`."),
      translation: page("Affichez `<Tap size>`."),
      finds: "changed",
    },
    {
      why: "a text",
      locale: "fr-FR",
      base: page('It says `"Connecting..."`.'),
      translation: page('Il affiche `"Connexion..."`.'),
      finds: "renamed",
      says: "Connexion",
    },
    {
      why: "the name of an example, with an ending that English has not",
      locale: "fr-FR",
      base: page("Read `pilot.name`.", "read(pilot)"),
      translation: page("Lire `pilote.name`.", "read(pilote)"),
      finds: "renamed",
      says: "pilote",
    },
    {
      why: "the translation's own code has the source's word",
      locale: "fr-FR",
      base: page("Read `pilot`.", "read(pilot)"),
      translation: page("Lire `pilote`.", "read(pilot)"),
      finds: "changed",
      says: "pilote",
    },
    {
      why: "a mistyped name",
      locale: "ja-JP",
      base: page("Call `openTheTap`."),
      translation: page("`openTehTap`を呼び出します。"),
      finds: "changed",
      says: "openTehTap",
    },
    {
      why: "spaces",
      locale: "fr-FR",
      base: page("Set `flush: 'post'`."),
      translation: page("Mettez `flush : 'post'`."),
      finds: "changed",
      says: "flush :",
    },
    {
      why: "a piece more",
      locale: "nl-NL",
      base: page("Returns `Tap`."),
      translation: page("Geeft `Tap | null`."),
      finds: "changed",
      says: "Tap | null",
    },
    {
      why: "a lost sign",
      locale: "ar-SA",
      base: page("Use `$data`."),
      translation: page("استخدم `data`."),
      finds: "changed",
      says: "`data`",
    },
  ],
});
